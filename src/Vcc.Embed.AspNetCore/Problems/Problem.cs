namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>Problem details (RFC 9457) with a code for programs and texts for the agent, in the language of the request.</summary>
internal sealed record Problem(int Status, string Code, string Title, string Detail);
