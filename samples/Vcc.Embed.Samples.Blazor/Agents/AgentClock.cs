using Microsoft.JSInterop;
using Vcc.Embed.Client;

namespace Vcc.Embed.Samples.Blazor.Agents;

/// <summary>Times in the zone of the agent's browser. The server may stand in another one.</summary>
public sealed class AgentClock(IJSRuntime page)
{
    private TimeZoneInfo? _zone;

    /// <summary>Asks the browser for its zone once per circuit. An unknown zone is Vietnam's.</summary>
    public async Task LoadAsync()
    {
        if (_zone is not null)
            return;

        await using var module = await page.InvokeAsync<IJSObjectReference>("import", "./_content/Vcc.Embed.Samples.Crm/time-zone.js");
        var id = await module.InvokeAsync<string>("timeZone");
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : VccTimeZone.Vietnam.Info;
    }

    /// <summary>The time as the agent's clock shows it; null until the zone is known.</summary>
    public DateTimeOffset? ToLocal(DateTimeOffset time) => _zone is null ? null : TimeZoneInfo.ConvertTime(time, _zone);
}
