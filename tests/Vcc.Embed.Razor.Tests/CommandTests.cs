using System.Text.Json;
using Microsoft.JSInterop;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class CommandTests
{
    private static readonly Dictionary<string, (Func<IVccPhone, Task> Run, string Arguments)> Commands = new()
    {
        ["start"] = (phone => phone.StartAsync(), "[]"),
        ["stop"] = (phone => phone.StopAsync(), "[]"),
        ["call"] = (phone => phone.CallAsync("0912345678", "7", "ticket 7"), """["0912345678",{"lineId":"7","context":"ticket 7"}]"""),
        ["setWrapUp"] = (phone => phone.SetWrapUpAsync("k1", "Wants two.", customerId: "7"), """["k1",{"note":"Wants two.","customerId":"7"}]"""),
        ["answer"] = (phone => phone.AnswerAsync(), "[]"),
        ["reject"] = (phone => phone.RejectAsync(), "[]"),
        ["hangUp"] = (phone => phone.HangUpAsync(), "[]"),
        ["hold"] = (phone => phone.HoldAsync(), "[]"),
        ["unhold"] = (phone => phone.UnholdAsync(), "[]"),
        ["mute"] = (phone => phone.MuteAsync(), "[]"),
        ["unmute"] = (phone => phone.UnmuteAsync(), "[]"),
        ["sendDtmf"] = (phone => phone.SendDtmfAsync("5#"), """["5#"]"""),
        ["transferToAgent"] = (phone => phone.TransferToAgentAsync("5001"), """["5001"]"""),
        ["transferToQueue"] = (phone => phone.TransferToQueueAsync("1"), """["1"]"""),
        ["acceptTransfer"] = (phone => phone.AcceptTransferAsync(), "[]"),
        ["refuseTransfer"] = (phone => phone.RefuseTransferAsync(), "[]"),
        ["goOnline"] = (phone => phone.GoOnlineAsync(), "[]"),
        ["goOffline"] = (phone => phone.GoOfflineAsync(), "[]"),
        ["chooseDevice"] = (phone => phone.ChooseDeviceAsync(VccDevice.Mobile, "0931234567"), """[3,"0931234567"]"""),
        ["takeVoice"] = (phone => phone.TakeVoiceAsync(), "[]"),
        ["dismiss"] = (phone => phone.DismissAsync(), "[]"),
        ["listAgents"] = (phone => phone.ListAgentsAsync(), "[]"),
        ["listLines"] = (phone => phone.ListLinesAsync(), "[]"),
        ["state"] = (phone => phone.GetStateAsync(), "[]"),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_command_goes_to_the_phone_of_its_endpoint(string name)
    {
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.Endpoint, "/crm/vcc"));
        phone.Answer(name switch { "state" => StateReply, "listAgents" or "listLines" => """{"value":[]}""", _ => """{"value":null}""" });

        await Commands[name].Run(phone.Component.Instance.Phone);

        var asked = phone.Page.Invocations.Should().ContainSingle().Subject;
        asked.Identifier.Should().Be("vccEmbed.run");
        asked.Arguments.Take(2).Should().Equal("/crm/vcc", name);
        JsonSerializer.Serialize(asked.Arguments[2]).Should().Be(Commands[name].Arguments);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_refusal_is_an_exception_with_its_code(string name)
    {
        using var phone = new RenderedPhone();
        phone.Answer("""{"error":{"code":"holdRefused","sipCode":488,"vendorText":"no"}}""");

        var running = () => Commands[name].Run(phone.Component.Instance.Phone);

        var refusal = (await running.Should().ThrowAsync<VccPhoneException>()).Which;
        refusal.Code.Should().Be("holdRefused");
        refusal.Error.Should().Be(new VccPhoneError("holdRefused", 488, "no"));
        refusal.Error.Describe(new("vi-VN")).Title.Should().Be("Không giữ hoặc nối lại được cuộc gọi");
    }

    [Fact]
    public void Every_command_of_the_page_has_a_test() =>
        Commands.Keys.Should().BeEquivalentTo(TypeScript.Keys("commands.ts", "commands").Append("state"));

    [Fact]
    public async Task Agents_and_lines_come_back_as_records()
    {
        using var phone = new RenderedPhone();
        phone.Answer("""{"value":[{"extension":"5001","name":"Ánh"}]}""");
        var agents = await phone.Component.Instance.Phone.ListAgentsAsync(TestContext.Current.CancellationToken);
        phone.Answer("""{"value":[{"id":"7","description":"1800","isDefault":true}]}""");

        var lines = await phone.Component.Instance.Phone.ListLinesAsync(TestContext.Current.CancellationToken);

        agents.Should().Equal(new VccTransferAgent("5001", "Ánh"));
        lines.Should().Equal(new VccOutboundLine("7", "1800", true));
    }

    [Fact]
    public async Task The_whole_state_comes_back_as_a_record()
    {
        using var phone = new RenderedPhone();
        phone.Answer(StateReply);

        var state = await phone.Component.Instance.Phone.GetStateAsync(TestContext.Current.CancellationToken);

        state.Should().BeEquivalentTo(new VccPhoneState
        {
            Connection = new(VccConnectionState.Ready, true),
            Voice = VccVoiceOwnership.Here,
            Availability = VccAvailability.Online,
            Device = VccDevice.Browser,
            Extension = "5000",
            Call = Examples.Call,
            AudioProblem = VccAudioProblem.PoorQuality,
            Customers = Examples.Customers,
            Records = new VccCallRecords(2, true, [new VccWrapUpChoice("sold", "Sold")]),
            Capabilities = ["call", "answer"],
        });
    }

    [Fact]
    public async Task A_page_that_is_gone_is_unreachable()
    {
        using var phone = new RenderedPhone();
        phone.Page.Setup<JsonElement>("vccEmbed.run", _ => true).SetException(new JSDisconnectedException("The circuit has disconnected."));

        var running = () => phone.Component.Instance.Phone.AnswerAsync();

        (await running.Should().ThrowAsync<VccPhoneException>()).Which.Code.Should().Be("pageUnreachable");
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        using var phone = new RenderedPhone();
        using var enough = new CancellationTokenSource();
        phone.Page.Setup<JsonElement>("vccEmbed.run", _ => true).SetCanceled();
        await enough.CancelAsync();

        var running = () => phone.Component.Instance.Phone.AnswerAsync(enough.Token);

        await running.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_cancelled_command_is_aborted_in_the_page()
    {
        using var phone = new RenderedPhone();
        using var enough = new CancellationTokenSource();
        var run = phone.Page.Setup<JsonElement>("vccEmbed.run", _ => true);
        phone.Page.SetupVoid("vccEmbed.abort", _ => true).SetVoidResult();
        var running = phone.Component.Instance.Phone.GoOnlineAsync(enough.Token);

        await enough.CancelAsync();
        run.SetCanceled();

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        phone.Page.Invocations["vccEmbed.abort"].Should().ContainSingle()
            .Which.Arguments.Should().Equal(phone.Page.Invocations["vccEmbed.run"].Single().Arguments[3]);
    }

    [Fact]
    public async Task A_page_that_is_gone_needs_no_abort()
    {
        using var phone = new RenderedPhone();
        using var enough = new CancellationTokenSource();
        var run = phone.Page.Setup<JsonElement>("vccEmbed.run", _ => true);
        phone.Page.SetupVoid("vccEmbed.abort", _ => true).SetException(new JSDisconnectedException("The circuit has disconnected."));
        var running = phone.Component.Instance.Phone.GoOnlineAsync(enough.Token);

        await enough.CancelAsync();
        run.SetCanceled();

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_command_without_a_token_has_no_id()
    {
        using var phone = new RenderedPhone();
        phone.Answer(StateReply);

        await phone.Component.Instance.Phone.GetStateAsync(CancellationToken.None);

        phone.Page.Invocations.Single().Arguments[3].Should().BeNull();
    }

    [Fact]
    public async Task A_page_that_never_replies_is_no_reply()
    {
        using var phone = new RenderedPhone();
        phone.Page.Setup<JsonElement>("vccEmbed.run", _ => true).SetCanceled();

        var running = () => phone.Component.Instance.Phone.AnswerAsync();

        (await running.Should().ThrowAsync<VccPhoneException>()).Which.Code.Should().Be("noReply");
    }

    [Fact]
    public async Task A_disposed_component_takes_no_command()
    {
        using var phone = new RenderedPhone();
        phone.Component.Instance.Dispose();

        var running = () => phone.Component.Instance.Phone.AnswerAsync();

        await running.Should().ThrowAsync<ObjectDisposedException>();
        phone.Page.Invocations.Should().BeEmpty();
    }

    [Fact]
    public async Task A_command_outlives_its_component()
    {
        using var phone = new RenderedPhone();
        var hold = phone.Page.Setup<JsonElement>("vccEmbed.run", asked => Equals(asked.Arguments[1], "hold"));
        phone.Page.Setup<JsonElement>("vccEmbed.run", asked => Equals(asked.Arguments[1], "state")).SetResult(RenderedPhone.Parse(StateReply));
        var running = phone.Component.Instance.Phone.HoldAsync(TestContext.Current.CancellationToken);

        phone.Component.Instance.Dispose();
        hold.SetResult(RenderedPhone.Parse("""{"error":{"code":"holdRefused"}}"""));

        (await FluentActions.Awaiting(() => running).Should().ThrowAsync<VccPhoneException>()).Which.Code.Should().Be("holdRefused");
    }

    [Fact]
    public async Task A_command_settles_when_component_and_page_are_gone()
    {
        using var phone = new RenderedPhone();
        phone.Page.Setup<JsonElement>("vccEmbed.run", asked => Equals(asked.Arguments[1], "hold"));
        phone.Page.Setup<JsonElement>("vccEmbed.run", asked => Equals(asked.Arguments[1], "state")).SetException(new JSDisconnectedException("The circuit has disconnected."));
        var running = phone.Component.Instance.Phone.HoldAsync(TestContext.Current.CancellationToken);

        phone.Component.Instance.Dispose();

        (await FluentActions.Awaiting(() => running).Should().ThrowAsync<VccPhoneException>()).Which.Code.Should().Be("pageUnreachable");
    }

    private const string StateReply =
        $$"""
        {"value":{"connection":{"state":"ready","voiceRegistered":true},"voice":"here","availability":"online","device":1,"extension":"5000",
        "call":{{Examples.CallJson}},"transferOffer":null,"audioProblem":"poorQuality","customers":{{Examples.CustomersJson}},"records":{"unsaved":2,"memoryOnly":true,"wrapUpCodes":[{"code":"sold","label":"Sold"}]},"capabilities":["call","answer"]} }
        """;
}
