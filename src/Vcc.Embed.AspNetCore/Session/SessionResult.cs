using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>The outcome of a request for a session: one of a session, a refusal, or a wait.</summary>
/// <param name="Session">The session.</param>
/// <param name="Refusal">Why there is none.</param>
/// <param name="Wait">How long the user must wait before the next login.</param>
/// <param name="IsReused">Whether an earlier login served this request.</param>
internal sealed record SessionResult(AgentSession? Session = null, VccLoginException? Refusal = null, TimeSpan? Wait = null, bool IsReused = false);
