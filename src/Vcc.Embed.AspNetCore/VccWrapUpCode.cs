namespace Vcc.Embed.AspNetCore;

/// <summary>One entry of the list that an agent chooses from after a call, see <see cref="VccEmbedEndpointOptions.WrapUpCodes"/>.</summary>
/// <param name="Code">What the call record holds, 1 to 64 characters, for example <c>sold</c>.</param>
/// <param name="Label">What the agent reads.</param>
/// <param name="IsRetired">Whether it is no longer offered. Records that still wait in a browser may have it.</param>
public sealed record VccWrapUpCode(string Code, string Label, bool IsRetired = false);
