namespace Vcc.Embed.Razor;

/// <summary>An agent that a call can be transferred to.</summary>
/// <param name="Extension">The agent's extension.</param>
/// <param name="Name">The agent's name at VCC.</param>
public sealed record VccTransferAgent(string Extension, string Name);

/// <summary>Another agent offers a call.</summary>
/// <param name="CallId">VCC's id of the call.</param>
/// <param name="FromExtension">Who offers it.</param>
/// <param name="ExpiresAt">VCC refuses by itself then, 10 seconds after the offer.</param>
public sealed record VccTransferOffer(string CallId, string FromExtension, DateTimeOffset ExpiresAt);

/// <summary>Who ended a transfer offer.</summary>
public enum VccTransferRepliedBy
{
    /// <summary>The other agent.</summary>
    OtherAgent,

    /// <summary>This agent.</summary>
    ThisAgent,

    /// <summary>Nobody in time.</summary>
    Timeout,
}

/// <summary>A transfer offer got a reply.</summary>
/// <param name="Accepted">Whether the call was accepted.</param>
/// <param name="By">Who replied.</param>
public sealed record VccTransferReply(bool Accepted, VccTransferRepliedBy By);

/// <summary>A call was transferred.</summary>
/// <param name="ToExtension">Who has it now, where VCC reports that.</param>
/// <param name="ByExtension">Who transferred it, where VCC reports that.</param>
public sealed record VccTransferSuccess(string? ToExtension, string? ByExtension);

/// <summary>Who can take a call now.</summary>
/// <param name="Agents">The agents, in VCC's order: at most 500 and 28 KB of JSON. Agents beyond that are left out.</param>
public sealed record VccTransferAgents(IReadOnlyList<VccTransferAgent> Agents);

/// <summary>The call was passed to VCC's survey; only newer editions of VCC's scripts report that.</summary>
/// <param name="Status">VCC's word for the result.</param>
public sealed record VccTransferSurvey(string Status);
