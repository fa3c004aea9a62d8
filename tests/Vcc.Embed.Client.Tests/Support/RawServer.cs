using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Vcc.Embed.Client.Tests.Support;

/// <summary>A server on a free port. A test decides what each connection gets, also what no HTTP server sends.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<string> _firstRequest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly X509Certificate2? _certificate;
    private readonly Func<Stream, CancellationToken, Task> _serve;
    private readonly Task _accepting;
    private int _requests;

    public RawServer(Func<Stream, CancellationToken, Task> serve, X509Certificate2? certificate = null)
    {
        _serve = serve;
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"{(_certificate is null ? "http" : "https")}://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Requests => _requests;

    /// <summary>The head of the first request, once it arrived.</summary>
    public Task<string> FirstRequestAsync() => _firstRequest.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    public static Func<Stream, CancellationToken, Task> Answering(string bytes) =>
        async (stream, stop) => await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), stop);

    public static string Http(string status, string body, string moreHeaders = "") =>
        $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{moreHeaders}\r\n{body}";

    public static Task HangingAsync(Stream stream, CancellationToken stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            _firstRequest.TrySetCanceled();
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        try
        {
            using (connection)
            {
                await using var stream = await OpenAsync(connection);
                var head = await ReadHeadAsync(stream);
                if (head.Length == 0)
                    return;

                Interlocked.Increment(ref _requests);
                _firstRequest.TrySetResult(head);
                await _serve(stream, _stop.Token);
                await CloseAsync(connection);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client closed the connection, as some tests expect; they check the client's exception.
            connection.Dispose();
        }
    }

    // A close with something unread resets the connection, and a reset can overtake the answer: let the client close first.
    private async Task CloseAsync(TcpClient connection)
    {
        connection.Client.Shutdown(SocketShutdown.Send);
        var rest = new byte[4096];
        while (await connection.Client.ReceiveAsync(rest, _stop.Token) > 0)
            continue;
    }

    private async Task<Stream> OpenAsync(TcpClient connection)
    {
        if (_certificate is null)
            return connection.GetStream();

        var tls = new SslStream(connection.GetStream());
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return tls;
    }

    // Head and body, so that closing does not reset the connection under the answer.
    private async Task<string> ReadHeadAsync(Stream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
            var all = text.ToString();
            var end = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (count == 0 || (end >= 0 && all.Length >= end + 4 + LengthOf(all)))
                return all;
        }
    }

    private static int LengthOf(string head)
    {
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
