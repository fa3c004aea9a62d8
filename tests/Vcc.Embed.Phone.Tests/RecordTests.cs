using System.Text.Json.Nodes;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>The records of calls on their way from the page to the server.</summary>
public class RecordTests(PhoneLab lab)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("setWrapUp", "vcc-call-records")]
    public async Task A_call_and_its_later_note_are_saved(VccProfile profile)
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(profile, before: async page => server = await RecordServer.AttachAsync(page));
        var call = await phone.TalkAsync();
        await call.HangUpAsync();
        await server!.UntilAsync(rows => rows is [var row] && Outcome(row) == "answered");

        (await phone.DoAsync("setWrapUp(phone.state.call.key, { note: 'Wants two.', wrapUpCode: 'sold' })")).Should().Be("done");
        await server.UntilAsync(rows => (string?)rows[0]["note"] == "Wants two.");

        await phone.EventAsync("call-records", "e => e.unsaved === 0");
        var row = server.Rows.Should().ContainSingle().Subject;
        row.ToJsonString().Should().Contain("\"wrapUpCode\":\"sold\"").And.Contain("\"number\":\"0912345678\"").And.Contain("\"device\":1");
        server.Owners.Should().OnlyContain(owner => owner == "owner-" + phone.Extension);
    }

    [Theory]
    [InlineData("chooseDevice(2)", 2)]
    [InlineData("chooseDevice(3, '0987654321')", 3)]
    public async Task A_call_of_another_device_is_saved(string choice, int device)
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await RecordServer.AttachAsync(page));
        await phone.UntilAsync("s.records !== null");
        (await phone.DoAsync(choice)).Should().Be("done");
        (await phone.DoAsync("call('0912345678')")).Should().Be("done");

        await phone.DoAsync("hangUp()");

        await server!.UntilAsync(rows => rows is [var row] && Outcome(row) is not null);
        ((int?)server.Rows[0]["device"]).Should().Be(device);
        ((string?)server.Rows[0]["direction"]).Should().Be("outbound");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_record_waits_while_the_server_is_away(int status)
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await RecordServer.AttachAsync(page));
        server!.Status = status;
        var call = await phone.TalkAsync();
        await call.HangUpAsync();
        await phone.UntilAsync("s.records?.unsaved === 1");

        server.Status = null;

        await server.UntilAsync(rows => rows is [var row] && Outcome(row) == "answered");
        await phone.UntilAsync("s.records.unsaved === 0");
    }

    [Fact]
    public async Task A_record_refused_for_ever_is_reported()
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await RecordServer.AttachAsync(page));
        server!.Refuses = true;
        var call = await phone.TalkAsync();
        await call.HangUpAsync();

        await phone.EventAsync("error", "e => e.code === 'callsInvalid'");

        await phone.UntilAsync("s.records?.unsaved === 0");
        server.Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reload_during_a_call_records_its_end()
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await RecordServer.AttachAsync(page));
        await phone.TalkAsync();
        await server!.UntilAsync(rows => rows is [var row] && row.ContainsKey("answeredAt"));

        await phone.Page.ReloadAsync();
        await phone.UntilAsync("s.connection.state === 'ready'");

        // What the closing page sends is lost here, as the browser's routes go with it. The next page then ends the call.
        await server.UntilAsync(rows => rows is [var row] && Outcome(row) == "interrupted");
    }

    [Fact]
    public async Task A_crashed_tab_leaves_an_interrupted_call()
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(start: false, before: async page => server = await RecordServer.AttachAsync(page));
        var crashing = await phone.Page.Context.NewPageAsync();
        await crashing.GotoAsync(phone.Page.Url + "&start");
        await crashing.EvaluateAsync("() => started");
        var call = await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        await crashing.EvaluateAsync("() => until(s => s.call?.state === 'ringing')");
        await crashing.EvaluateAsync("() => phone.answer()");
        await call.AnsweredAsync(Stop).WaitAsync(TestTimeouts.Signal);
        await server!.UntilAsync(rows => rows is [var row] && row.ContainsKey("answeredAt"));

        await CrashAsync(crashing);
        (await phone.DoAsync("start()")).Should().Be("done");

        await server.UntilAsync(rows => rows is [var row] && Outcome(row) == "interrupted");
        ((string?)server.Rows[0]["interruption"]).Should().Be("crash");
    }

    [Fact]
    public async Task Two_tabs_record_one_call_once()
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await RecordServer.AttachAsync(page));
        var second = await phone.Page.Context.NewPageAsync();
        await second.GotoAsync(phone.Page.Url);
        await second.EvaluateAsync("() => started");
        var call = await phone.TalkAsync();

        await call.HangUpAsync();
        await server!.UntilAsync(rows => rows is [var row] && Outcome(row) == "answered");

        await second.EvaluateAsync("() => until(s => s.records?.unsaved === 0)");
        server.Rows.Should().ContainSingle();
    }

    [Fact]
    public async Task Records_wait_until_their_user_signs_in()
    {
        RecordServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await RecordServer.AttachAsync(page));
        server!.Status = 500;
        var call = await phone.TalkAsync();
        await call.HangUpAsync();
        await phone.UntilAsync("s.records?.unsaved === 1");
        await phone.Page.GotoAsync("about:blank");
        var sentBefore = server.Owners.Count();
        server.Status = null;

        await SignInAsync(phone, phone.Extension == "5000" ? "5001" : "5000");
        await phone.UntilAsync("s.connection.state === 'ready' && s.records !== null");
        var ofOther = server.Owners.Skip(sentBefore).ToArray();
        await SignInAsync(phone, phone.Extension);

        await server.UntilAsync(rows => rows is [var row] && Outcome(row) == "answered");
        ofOther.Should().NotContain("owner-" + phone.Extension);
        server.Owners.Skip(sentBefore).Should().OnlyContain(owner => owner == "owner-" + phone.Extension);
    }

    private static string? Outcome(JsonObject row) => (string?)row["outcome"];

    private static async Task SignInAsync(PhonePage phone, string extension)
    {
        var home = phone.Home;
        await phone.Page.Context.AddCookiesAsync([new Cookie { Name = CookieSignIn.Cookie, Value = extension, Url = home.GetLeftPart(UriPartial.Authority) }]);
        await phone.Page.GotoAsync(home.AbsoluteUri);
        await phone.Page.EvaluateAsync("() => started");
    }

    private static async Task CrashAsync(IPage page)
    {
        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Crash += (_, _) => crashed.TrySetResult();
        var cdp = await page.Context.NewCDPSessionAsync(page);
        _ = cdp.SendAsync("Page.crash");
        await crashed.Task.WaitAsync(TestTimeouts.Signal);
        await page.CloseAsync();
    }
}
