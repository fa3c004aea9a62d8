namespace Vcc.Embed.Simulator;

/// <summary>An entry of the list of faults.</summary>
/// <param name="Name">How it is asked for, such as <c>sip.drop</c>.</param>
/// <param name="IsImmediate">Whether it happens once, at the moment it is set, to what is connected then; the others stay until used up or cleared.</param>
/// <param name="Extension">An agent of the default domain for whom it always holds, or <see langword="null"/>.</param>
/// <param name="English">What happens, and what <see cref="VccFault.Value"/> means, for people.</param>
/// <param name="Vietnamese">The same in Vietnamese.</param>
public sealed record VccFaultDescription(string Name, bool IsImmediate, string? Extension, string English, string Vietnamese);
