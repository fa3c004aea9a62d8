using System.Text.Json;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Agent 5000 talks to a customer, agent 5001 is free.</summary>
internal sealed class TransferScene : IAsyncDisposable
{
    private TransferScene(Scene wire, AgentPage first, AgentPage second, VccSimulatedCall call) =>
        (Wire, First, Second, Call) = (wire, first, second, call);

    public Scene Wire { get; }
    public AgentPage First { get; }
    public AgentPage Second { get; }
    public VccSimulatedCall Call { get; }

    public static async Task<TransferScene> StartAsync(Action<VccSimulatorOptions>? configure = null)
    {
        var wire = await Scene.StartAsync(configure);
        var first = await wire.AgentAsync("5000");
        var second = await wire.AgentAsync("5001");
        var (call, _) = await wire.TalkAsync(first);
        return new TransferScene(wire, first, second, call);
    }

    /// <summary>The same, with an outbound call of the first agent.</summary>
    public static async Task<TransferScene> StartOutboundAsync()
    {
        var wire = await Scene.StartAsync();
        var first = await wire.AgentAsync("5000");
        var second = await wire.AgentAsync("5001");
        var (call, _) = await wire.DialAsync(first);
        await call.AnswerAsync();
        (await wire.StatusesAsync(first, 2)).Should().Equal("RINGING", "ANSWER");
        return new TransferScene(wire, first, second, call);
    }

    /// <summary>The first agent requests a transfer, and the second gets the request.</summary>
    public async Task<string> AskAsync(string callId = "", string dropAgentId = "")
    {
        await First.SendAsync(1410122076, $"\"callId\":\"{callId}\",\"newAgentId\":\"5001\",\"dropAgentId\":\"{dropAgentId}\",", Wire.Patient);
        return await Wire.NextTextAsync(Second);
    }

    /// <summary>The second agent replies, and the first gets the reply.</summary>
    public async Task<string> DecideAsync(string status)
    {
        await Second.SendAsync(1410121123, $"\"callId\":\"{Call.Id}\",\"dropAgentId\":\"5000\",\"newAgentId\":\"5001\",\"status\":\"{status}\",", Wire.Patient);
        return await Wire.NextTextAsync(First);
    }

    public Task<JsonElement> FirstHearsAsync() => Wire.NextAsync(First);

    public ValueTask DisposeAsync() => Wire.DisposeAsync();
}
