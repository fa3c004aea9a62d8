using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Commands on their way to the phone in the page, and its refusals as exceptions.</summary>
internal static class PhoneCommands
{
    /// <summary>The phone itself settles every command well before this; what takes longer is a page that is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static async Task<T> RunAsync<T>(this IJSRuntime page, string endpoint, string command, object?[] args, JsonTypeInfo<T> value, CancellationToken gone, CancellationToken cancellationToken)
    {
        var reply = await page.RunAsync(endpoint, command, args, gone, cancellationToken).ConfigureAwait(false);
        return reply is { } json && json.Deserialize(value) is { } read
            ? read
            : throw new VccPhoneException(new VccPhoneError(VccErrorCodes.Unexpected));
    }

    public static async Task<JsonElement?> RunAsync(this IJSRuntime page, string endpoint, string command, object?[] args, CancellationToken gone, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var asked = page.InvokeAsync<JsonElement>("vccEmbed.run", patience.Token, endpoint, command, args).AsTask();
            if (!await AnsweredBeforeAsync(asked, gone).ConfigureAwait(false))
            {
                // The component went away, its page perhaps not, and then the phone still answers. A page that is gone does not even take a question.
                await page.InvokeAsync<JsonElement>("vccEmbed.run", patience.Token, endpoint, "state", Array.Empty<object?>()).ConfigureAwait(false);
            }

            var json = await asked.ConfigureAwait(false);
            var reply = json.Deserialize(PhoneJson.Default.CommandReply);
            return reply?.Error is { } error ? throw new VccPhoneException(error) : reply?.Value;
        }
        catch (JSDisconnectedException disconnected)
        {
            throw new VccPhoneException(new VccPhoneError(VccErrorCodes.PageUnreachable), disconnected);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VccPhoneException(new VccPhoneError(VccErrorCodes.NoReply), late);
        }
        catch (JSException broken)
        {
            throw new VccPhoneException(new VccPhoneError(VccErrorCodes.Unexpected), broken);
        }
    }

    private static async Task<bool> AnsweredBeforeAsync(Task asked, CancellationToken gone)
    {
        var away = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = gone.Register(() => away.TrySetResult()).ConfigureAwait(false);
        return await Task.WhenAny(asked, away.Task).ConfigureAwait(false) == asked;
    }
}
