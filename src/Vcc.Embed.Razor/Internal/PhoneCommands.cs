using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Commands on their way to the phone in the page, and its refusals as exceptions.</summary>
internal static class PhoneCommands
{
    /// <summary>The phone itself settles every command well before this; what takes longer is a page that is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static async Task<T> RunAsync<T>(this IJSRuntime page, string endpoint, string command, object?[] args, JsonTypeInfo<T> value, CancellationToken cancellationToken)
    {
        var reply = await page.RunAsync(endpoint, command, args, cancellationToken).ConfigureAwait(false);
        return reply is { } json && json.Deserialize(value) is { } read
            ? read
            : throw new VccPhoneException(new VccPhoneError("unexpected"));
    }

    public static async Task<JsonElement?> RunAsync(this IJSRuntime page, string endpoint, string command, object?[] args, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var json = await page.InvokeAsync<JsonElement>("vccEmbed.run", patience.Token, endpoint, command, args).ConfigureAwait(false);
            var reply = json.Deserialize(PhoneJson.Default.CommandReply);
            return reply?.Error is { } error ? throw new VccPhoneException(error) : reply?.Value;
        }
        catch (JSDisconnectedException gone)
        {
            throw new VccPhoneException(new VccPhoneError("pageUnreachable"), gone);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VccPhoneException(new VccPhoneError("noReply"), late);
        }
        catch (JSException broken)
        {
            throw new VccPhoneException(new VccPhoneError("unexpected"), broken);
        }
    }
}
