using System.Text.Json;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>
/// One scenario of recordings.json, reduced to what can be compared: callbacks with arguments and state,
/// messages of the agent channel, SIP methods and statuses.
/// </summary>
internal sealed record Recording(IReadOnlyDictionary<string, string[]>? Callbacks, string[] AgentChannel, string Sip)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyDictionary<string, Recording> All { get; } =
        JsonSerializer.Deserialize<Dictionary<string, Recording>>(Resource.Text("recordings.json"), Options)!;

    /// <summary>Without the messages of one kind, for what is a race between two sockets.</summary>
    public Recording Without(string objectId) => this with { AgentChannel = [.. AgentChannel.Where(line => !line.Contains($"\"objectId\":{objectId}", StringComparison.Ordinal))] };

    /// <summary>The same scenario of another family: callbacks without the state, those without a fixed place last.</summary>
    public Recording Of(string family, string scenario) => this with
    {
        Callbacks = Callbacks?.ToDictionary(page => page.Key, page => (string[])[.. Family.Retell(family, scenario, page.Value.Select(Text.WithoutState)), .. Family.Beside(family, scenario)]),
    };

    /// <summary>The comparable form. <c>missCall</c> before the call is left out, because earlier scenarios on the page set it.</summary>
    public Told Expected => new(
        Callbacks?.ToDictionary(page => page.Key, page => Text.Comparable(page.Value)) ?? [],
        Text.Comparable(AgentChannel),
        Sip);
}

/// <summary>The result of one run, by page and channel.</summary>
internal sealed record Told(IReadOnlyDictionary<string, string> Callbacks, string AgentChannel, string Sip);
