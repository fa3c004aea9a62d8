using System.Text.Json;
using Vcc.Embed.Simulator.Tests.Wire;

namespace Vcc.Embed.Simulator.Tests.Control;

public class ConsoleTests
{
    [Fact]
    public async Task A_console_gets_catalogue_earlier_frames_and_snapshot()
    {
        await using var scene = await Scene.StartAsync();
        await scene.AgentAsync();
        await using var console = await OpenAsync(scene);

        var faults = (await console.NextAsync("catalogue")).GetProperty("faults");
        var frames = (await console.NextAsync("frames")).GetProperty("entries");
        var agent = (await console.NextAsync("snapshot")).GetProperty("domains")[0].GetProperty("agents")[0];

        faults.EnumerateArray().Should().Contain(fault => fault.GetProperty("name").GetString() == VccFaultNames.SipDrop && fault.GetProperty("vietnamese").GetString()!.Length > 0);
        frames.EnumerateArray().Should().Contain(frame => frame.GetProperty("name").GetString() == "REGISTER sip:sip.sim.invalid SIP/2.0");
        agent.GetRawText().Should().Be(
            """{"extension":"5000","username":"agent5000","role":2,"status":"AVAILABLE","device":1,"mobile":null,"tabs":1,"hasVoice":true,"registrations":1,"sipUp":true,"callId":null,"isAsked":false,"isFaultAgent":false}""");
    }

    [Fact]
    public async Task A_console_plays_the_customer()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var console = await OpenAsync(scene);

        await console.SendAsync(new { type = "placeCall", id = 1, from = "0912345678", to = "18001234" });
        var done = await console.NextAsync("done");
        await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);
        await console.SendAsync(new { type = "dtmf", callId = done.GetProperty("callId").GetString(), digit = "5" });
        var info = await agent.NextSipAsync(message => message.Method == "INFO", scene.Patient);
        await console.SendAsync(new { type = "hangUp", callId = done.GetProperty("callId").GetString() });

        done.GetProperty("id").GetInt32().Should().Be(1);
        info.Body.Should().StartWith("Signal=5");
        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
    }

    [Fact]
    public async Task A_console_answers_for_customer_and_desk_phone()
    {
        await using var scene = await Scene.StartAsync();
        await using var console = await OpenAsync(scene);
        await console.SendAsync(new { type = "setDevice", extension = "5000", device = 4 });
        await console.SendAsync(new { type = "placeCall", from = "0912345678", to = "5000" });
        await console.SendAsync(new { type = "phoneAnswer", id = 3, extension = "5000" });

        var call = await scene.Vcc.Agent("5000").RungAsync(scene.Patient);

        await call.AnsweredAsync(scene.Patient);
    }

    [Fact]
    public async Task A_change_gives_one_snapshot_only()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        await using var console = await OpenAsync(scene);
        await console.NextAsync("snapshot");

        await console.SendAsync(new { type = "setStatus", id = 1, extension = "5000", status = "NOT AVAILABLE" });
        await console.NextAsync("done");
        await scene.AdvanceAsync(time, TimeSpan.FromMilliseconds(200));
        var shown = await console.NextAsync("snapshot");
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(10));
        await console.SendAsync(new { type = "nonsense", id = 2 });

        shown.GetProperty("domains")[0].GetProperty("agents")[0].GetProperty("status").GetString().Should().Be("NOT AVAILABLE");
        (await console.NextAnyAsync()).GetProperty("type").GetString().Should().Be("error", "nothing came in between although ten seconds passed");
    }

    [Fact]
    public async Task A_fault_is_set_and_cleared()
    {
        await using var scene = await Scene.StartAsync();
        await using var console = await OpenAsync(scene);

        await console.SendAsync(new { type = "setFault", id = 1, name = VccFaultNames.HoldRefuse, extension = "5000", times = 2, value = "X", delayMs = 5 });
        await console.NextAsync("done");
        var active = scene.Vcc.Faults.Active.Single();
        await console.SendAsync(new { type = "clearFault", id = 2 });
        await console.NextAsync("done");

        active.Should().Be(new VccFault(VccFaultNames.HoldRefuse) { Extension = "5000", Times = 2, Value = "X", Delay = TimeSpan.FromMilliseconds(5) });
        scene.Vcc.Faults.Active.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"hangUp","callId":"x","id":9}""", "unknownCall")]
    [InlineData("""{"type":"phoneAnswer","extension":"1","id":9}""", "unknownAgent")]
    [InlineData("""{"type":"phoneAnswer","extension":"5000","id":9}""", "notPossible")]
    [InlineData("""{"type":"setFault","name":"x","id":9}""", "unknownFault")]
    [InlineData("""{"type":"placeCall","from":"1","to":"2","id":9}""", "unknownHotline")]
    [InlineData("""{"type":"placeCall","to":"18001234","id":9}""", "badFrame")]
    [InlineData("""{"type":"setProfile","profile":"Z","id":9}""", "unknownType")]
    public async Task An_impossible_command_gives_an_error_with_its_id(string command, string code)
    {
        await using var scene = await Scene.StartAsync();
        await using var console = await OpenAsync(scene);

        await console.SendTextAsync(command);

        var error = await console.NextAsync("error");
        (error.GetProperty("code").GetString(), error.GetProperty("id").GetInt32()).Should().Be((code, 9));
    }

    [Fact]
    public async Task No_token_and_no_key_reaches_a_console()
    {
        await using var scene = await Scene.StartAsync();
        await scene.AgentAsync();
        await using var console = await OpenAsync(scene);

        var everything = (await console.NextAsync("frames")).GetRawText() + (await console.NextAsync("snapshot")).GetRawText()
            + JsonSerializer.Serialize(scene.Vcc.Transcript.Entries);

        everything.Should().Contain("1010003").And.NotContain(scene.Vcc.AccessKey).And.NotContain(scene.Vcc.MintToken("5000"));
    }

    private static async Task<ControlPage> OpenAsync(Scene scene)
    {
        var console = await ControlPage.OpenAsync(scene);
        await console.SendAsync(new { type = "hello", role = "console" });
        return console;
    }
}
