using System.Text.Json;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>One of the simulator's own pages without a browser.</summary>
internal sealed class ControlPage(Scene scene, WireSocket socket) : IAsyncDisposable
{
    public static async Task<ControlPage> OpenAsync(Scene scene, string number)
    {
        var page = await OpenAsync(scene);
        await page.SendAsync(new { type = "hello", role = "customer", number });
        await page.NextAsync("welcome");
        return page;
    }

    public static async Task<ControlPage> OpenAsync(Scene scene) =>
        new(scene, await WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "vcc-simulator/control", null, scene.Patient));

    public Task SendAsync(object frame) => socket.SendAsync(JsonSerializer.Serialize(frame), scene.Patient);

    public Task SendTextAsync(string text) => socket.SendAsync(text, scene.Patient);

    public bool IsOpen => socket.IsOpen;

    public Task ClosedAsync() => socket.ClosedAsync().WaitAsync(scene.Patient);

    public bool TryNext(out string? frame) => socket.TryNext(out frame);

    public async Task<string> NextTextAsync() => await socket.NextAsync(scene.Patient);

    public async Task<JsonElement> NextAnyAsync() => JsonDocument.Parse(await socket.NextAsync(scene.Patient)).RootElement;

    /// <summary>The next frame of a type; others before it are skipped.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        while (true)
        {
            var frame = await NextAnyAsync();
            if (frame.GetProperty("type").GetString() == type)
                return frame;
        }
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}
