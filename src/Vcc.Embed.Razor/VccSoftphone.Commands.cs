using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor;

public sealed partial class VccSoftphone
{
    [Inject]
    private IJSRuntime Page { get; set; } = default!;

    /// <summary>Starts the phone again after it was lost or stopped. A phone starts by itself when its component appears.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default) => RunAsync("start", [], cancellationToken);

    /// <summary>Unregisters at VCC. A live call ends.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task StopAsync(CancellationToken cancellationToken = default) => RunAsync("stop", [], cancellationToken);

    /// <summary>Calls a customer or another agent. Done when VCC accepted the call and sets up the agent's leg.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task CallAsync(string number, string? lineId = null, CancellationToken cancellationToken = default) => RunAsync("call", [number, lineId is null ? null : new JsonObject { ["lineId"] = lineId }], cancellationToken);

    /// <summary>Answers the ringing call.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task AnswerAsync(CancellationToken cancellationToken = default) => RunAsync("answer", [], cancellationToken);

    /// <summary>Rejects the ringing call.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task RejectAsync(CancellationToken cancellationToken = default) => RunAsync("reject", [], cancellationToken);

    /// <summary>Ends the call, also before the customer answered.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task HangUpAsync(CancellationToken cancellationToken = default) => RunAsync("hangUp", [], cancellationToken);

    /// <summary>Puts the customer on hold.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task HoldAsync(CancellationToken cancellationToken = default) => RunAsync("hold", [], cancellationToken);

    /// <summary>Takes the customer back.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task UnholdAsync(CancellationToken cancellationToken = default) => RunAsync("unhold", [], cancellationToken);

    /// <summary>Switches the agent's microphone off, on incoming and outgoing calls.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task MuteAsync(CancellationToken cancellationToken = default) => RunAsync("mute", [], cancellationToken);

    /// <summary>Switches the agent's microphone on again.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task UnmuteAsync(CancellationToken cancellationToken = default) => RunAsync("unmute", [], cancellationToken);

    /// <summary>Sends tones: <c>0</c>–<c>9</c>, <c>*</c>, <c>#</c>.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task SendDtmfAsync(string digits, CancellationToken cancellationToken = default) => RunAsync("sendDtmf", [digits], cancellationToken);

    /// <summary>Hands the call to another agent. Done when that agent accepted.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task TransferToAgentAsync(string extension, CancellationToken cancellationToken = default) => RunAsync("transferToAgent", [extension], cancellationToken);

    /// <summary>Hands the call to a queue, by VCC's id.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task TransferToQueueAsync(string queueId, CancellationToken cancellationToken = default) => RunAsync("transferToQueue", [queueId], cancellationToken);

    /// <summary>Takes the call another agent offers.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task AcceptTransferAsync(CancellationToken cancellationToken = default) => RunAsync("acceptTransfer", [], cancellationToken);

    /// <summary>Refuses the call another agent offers.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task RefuseTransferAsync(CancellationToken cancellationToken = default) => RunAsync("refuseTransfer", [], cancellationToken);

    /// <summary>Lets VCC hand calls to the agent. Asking twice is no toggle.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task GoOnlineAsync(CancellationToken cancellationToken = default) => RunAsync("goOnline", [], cancellationToken);

    /// <summary>Stops VCC from handing calls to the agent. Asking twice is no toggle.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task GoOfflineAsync(CancellationToken cancellationToken = default) => RunAsync("goOffline", [], cancellationToken);

    /// <summary>Chooses where calls ring; <see cref="VccDevice.Mobile"/> needs the number in <paramref name="mobile"/>.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task ChooseDeviceAsync(VccDevice device, string? mobile = null, CancellationToken cancellationToken = default) => RunAsync("chooseDevice", [(int)device, mobile], cancellationToken);

    /// <summary>Makes this page the one that rings and talks.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task TakeVoiceAsync(CancellationToken cancellationToken = default) => RunAsync("takeVoice", [], cancellationToken);

    /// <summary>Forgets the call that ended.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task DismissAsync(CancellationToken cancellationToken = default) => RunAsync("dismiss", [], cancellationToken);

    /// <summary>Asks VCC who can take a call now.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task<IReadOnlyList<VccTransferAgent>> ListAgentsAsync(CancellationToken cancellationToken = default) =>
        Page.RunAsync(Endpoint, "listAgents", [], PhoneJson.Default.IReadOnlyListVccTransferAgent, Gone, Live(cancellationToken));

    /// <summary>The numbers that outgoing calls can come from; empty where VCC's scripts do not know them.</summary>
    /// <exception cref="VccPhoneException">The phone refused, or did not answer in time.</exception>
    public Task<IReadOnlyList<VccOutboundLine>> ListLinesAsync(CancellationToken cancellationToken = default) =>
        Page.RunAsync(Endpoint, "listLines", [], PhoneJson.Default.IReadOnlyListVccOutboundLine, Gone, Live(cancellationToken));

    /// <summary>Everything the phone knows now.</summary>
    /// <exception cref="VccPhoneException">The page did not answer.</exception>
    public Task<VccPhoneState> GetStateAsync(CancellationToken cancellationToken = default) =>
        Page.RunAsync(Endpoint, "state", [], PhoneJson.Default.VccPhoneState, Gone, Live(cancellationToken));

    private async Task RunAsync(string command, object?[] args, CancellationToken cancellationToken) =>
        await Page.RunAsync(Endpoint, command, args, Gone, Live(cancellationToken));

    private CancellationToken Gone => _disposed ? CancellationToken.None : _gone.Token;

    private CancellationToken Live(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return cancellationToken;
    }
}
