using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Vcc.Embed.Browser.Tests.Reports;

/// <summary>Everything a browser context received: answers with their headers, frames of sockets, console lines, errors.</summary>
public sealed class Traffic
{
    private readonly ConcurrentBag<Task<string>> _answers = [];
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _frames = new();
    private readonly ConcurrentQueue<string> _sockets = new();
    private readonly ConcurrentQueue<string> _console = new();

    private Traffic()
    {
    }

    /// <summary>What pages wrote to the console, and errors nobody caught.</summary>
    public IReadOnlyCollection<string> Console => _console;

    /// <summary>The addresses of all sockets that were opened.</summary>
    public IReadOnlyCollection<string> Sockets => _sockets;

    /// <summary>What arrived on sockets.</summary>
    public IReadOnlyCollection<string> Frames => _frames;

    public static Traffic Of(IBrowserContext context)
    {
        var traffic = new Traffic();
        context.Request += (_, request) => traffic._requests.Enqueue(request.Url);
        context.Response += (_, response) => traffic._answers.Add(ReadAsync(response));
        context.Console += (_, message) => traffic._console.Enqueue($"{message.Type}: {message.Text}");
        context.WebError += (_, error) => traffic._console.Enqueue($"uncaught: {error.Error}");
        context.Page += (_, page) => page.WebSocket += (_, socket) => traffic.Listen(socket);
        return traffic;
    }

    private void Listen(IWebSocket socket)
    {
        _sockets.Enqueue(socket.Url);
        socket.FrameReceived += (_, frame) => _frames.Enqueue(frame.Text ?? "");
    }

    /// <summary>How many requests there were to addresses that end so.</summary>
    public int Requests(string path) => _requests.Count(address => address.EndsWith(path, StringComparison.Ordinal));

    /// <summary>All answers so far, each as its address, status, headers and body.</summary>
    public Task<string[]> AnswersAsync() => Task.WhenAll(_answers);

    private static async Task<string> ReadAsync(IResponse response)
    {
        var headers = string.Join('\n', (await response.AllHeadersAsync()).Select(header => $"{header.Key}: {header.Value}"));
        var hasBody = response.Status is not (101 or 204 or 304 or (>= 300 and < 400));
        return $"{response.Status} {response.Url}\n{headers}\n\n{(hasBody ? await BodyAsync(response) : "")}";
    }

    private static async Task<string> BodyAsync(IResponse response)
    {
        try
        {
            return await response.TextAsync();
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("with given identifier", StringComparison.Ordinal) || gone.Message.Contains("closed", StringComparison.Ordinal))
        {
            // The page navigated away before its body could be read: the browser has forgotten it.
            return "";
        }
    }
}
