using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The commands: each runs in the page and returns when the phone there replies.</summary>
internal sealed partial class PagePhone
{
    /// <summary>The phone in the page replies to every command earlier. A page that takes longer has been closed.</summary>
    private static readonly TimeSpan ReplyTimeout = TimeSpan.FromSeconds(45);

    public Task StartAsync(CancellationToken cancellationToken) => RunAsync("start", [], cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => RunAsync("stop", [], cancellationToken);

    public Task CallAsync(string number, string? lineId, string? context, CancellationToken cancellationToken) =>
        RunAsync("call", [number, lineId is null && context is null ? null : Given(("lineId", lineId), ("context", context))], cancellationToken);

    public Task AnswerAsync(CancellationToken cancellationToken) => RunAsync("answer", [], cancellationToken);

    public Task RejectAsync(CancellationToken cancellationToken) => RunAsync("reject", [], cancellationToken);

    public Task HangUpAsync(CancellationToken cancellationToken) => RunAsync("hangUp", [], cancellationToken);

    public Task HoldAsync(CancellationToken cancellationToken) => RunAsync("hold", [], cancellationToken);

    public Task UnholdAsync(CancellationToken cancellationToken) => RunAsync("unhold", [], cancellationToken);

    public Task MuteAsync(CancellationToken cancellationToken) => RunAsync("mute", [], cancellationToken);

    public Task UnmuteAsync(CancellationToken cancellationToken) => RunAsync("unmute", [], cancellationToken);

    public Task SendDtmfAsync(string digits, CancellationToken cancellationToken) =>
        RunAsync("sendDtmf", [digits], cancellationToken);

    public Task TransferToAgentAsync(string extension, CancellationToken cancellationToken) =>
        RunAsync("transferToAgent", [extension], cancellationToken);

    public Task TransferToQueueAsync(string queueId, CancellationToken cancellationToken) =>
        RunAsync("transferToQueue", [queueId], cancellationToken);

    public Task AcceptTransferAsync(CancellationToken cancellationToken) => RunAsync("acceptTransfer", [], cancellationToken);

    public Task RefuseTransferAsync(CancellationToken cancellationToken) => RunAsync("refuseTransfer", [], cancellationToken);

    public Task GoOnlineAsync(CancellationToken cancellationToken) => RunAsync("goOnline", [], cancellationToken);

    public Task GoOfflineAsync(CancellationToken cancellationToken) => RunAsync("goOffline", [], cancellationToken);

    public Task ChooseDeviceAsync(VccDevice device, string? mobile, CancellationToken cancellationToken) =>
        RunAsync("chooseDevice", [(int)device, mobile], cancellationToken);

    public Task TakeVoiceAsync(CancellationToken cancellationToken) => RunAsync("takeVoice", [], cancellationToken);

    public Task SetWrapUpAsync(string callKey, string? note, string? wrapUpCode, string? customerId, CancellationToken cancellationToken) =>
        RunAsync("setWrapUp", [callKey, Given(("note", note), ("wrapUpCode", wrapUpCode), ("customerId", customerId))], cancellationToken);

    public Task DismissAsync(CancellationToken cancellationToken) => RunAsync("dismiss", [], cancellationToken);

    public Task<IReadOnlyList<VccTransferAgent>> ListAgentsAsync(CancellationToken cancellationToken) =>
        ReadAsync("listAgents", PhoneJson.Default.IReadOnlyListVccTransferAgent, cancellationToken);

    public Task<IReadOnlyList<VccOutboundLine>> ListLinesAsync(CancellationToken cancellationToken) =>
        ReadAsync("listLines", PhoneJson.Default.IReadOnlyListVccOutboundLine, cancellationToken);

    public Task<VccPhoneState> GetStateAsync(CancellationToken cancellationToken) =>
        ReadAsync("state", PhoneJson.Default.VccPhoneState, cancellationToken);

    /// <summary>The options of a command that have a value. In the page a missing one is not the same as null.</summary>
    private static JsonObject Given(params ReadOnlySpan<(string Name, string? Value)> options)
    {
        var given = new JsonObject();
        foreach (var (name, value) in options)
        {
            if (value is not null)
                given[name] = value;
        }

        return given;
    }

    private async Task<T> ReadAsync<T>(string command, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var value = await RunAsync(command, [], cancellationToken).ConfigureAwait(false);
        return value is { } json && json.Deserialize(type) is { } read ? read : throw new VccPhoneException(VccErrorCodes.Unexpected);
    }

    private async Task<JsonElement?> RunAsync(string command, object?[] args, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_gone.IsCancellationRequested, this);
        // Only a command with an id can be aborted.
        var id = cancellationToken.CanBeCanceled ? Guid.NewGuid().ToString("N") : null;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ReplyTimeout);
        try
        {
            var reply = (await InvokeAsync(command, args, id, timeout.Token).ConfigureAwait(false)).Deserialize(PhoneJson.Default.CommandReply);
            return reply?.Error is { } error ? throw new VccPhoneException(error) : reply?.Value;
        }
        catch (JSDisconnectedException disconnected)
        {
            throw new VccPhoneException(VccErrorCodes.PageUnreachable, disconnected);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VccPhoneException(VccErrorCodes.NoReply, late);
        }
        catch (OperationCanceledException) when (id is not null)
        {
            // The caller does not wait for a page that may be gone.
            _ = AbortAsync(id);
            throw;
        }
        catch (JSException broken)
        {
            throw new VccPhoneException(VccErrorCodes.Unexpected, broken);
        }
    }

    /// <summary>Ends a command in the page: what it has not sent to VCC yet stays unsent.</summary>
    private async Task AbortAsync(string id)
    {
        try
        {
            await page.InvokeVoidAsync("vccEmbed.abort", id).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // A page that is gone runs no command.
        }
    }

    private async Task<JsonElement> InvokeAsync(string command, object?[] args, string? id, CancellationToken cancellationToken)
    {
        var gone = _gone.Token;
        var asked = page.InvokeAsync<JsonElement>("vccEmbed.run", cancellationToken, Endpoint, command, args, id).AsTask();
        if (!await CompletesBeforeAsync(asked, gone).ConfigureAwait(false))
        {
            // The component was removed but its page may still exist; then the reply comes. A closed page fails this second call.
            await page.InvokeAsync<JsonElement>("vccEmbed.run", cancellationToken, Endpoint, "state", Array.Empty<object?>()).ConfigureAwait(false);
        }

        return await asked.ConfigureAwait(false);
    }

    private static async Task<bool> CompletesBeforeAsync(Task asked, CancellationToken gone)
    {
        var away = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = gone.Register(() => away.TrySetResult()).ConfigureAwait(false);
        return await Task.WhenAny(asked, away.Task).ConfigureAwait(false) == asked;
    }
}
