using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>A TCP proxy between browser and app. Once pulled, it closes every connection and accepts no new one.</summary>
internal sealed class TcpSwitch : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly Task _accepting;
    private volatile bool _pulled;

    public TcpSwitch(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Pull()
    {
        _pulled = true;
        foreach (var client in _open.Keys) Cut(client);
    }

    public void Plug() => _pulled = false;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        foreach (var client in _open.Keys) Cut(client);
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                running.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(running);
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var app = new TcpClient();
        _open[browser] = 0;
        try
        {
            if (_pulled) return;
            await app.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            var there = browser.GetStream().CopyToAsync(app.GetStream(), _stop.Token);
            var back = app.GetStream().CopyToAsync(browser.GetStream(), _stop.Token);
            await Task.WhenAny(there, back);
        }
        catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // A pulled connection ends with one of these exceptions.
            _open.TryRemove(browser, out _);
        }
        finally
        {
            Cut(browser);
        }
    }

    private void Cut(TcpClient client)
    {
        _open.TryRemove(client, out _);
        client.Dispose();
    }
}
