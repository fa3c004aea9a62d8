namespace Vcc.Embed.Simulator;

/// <summary>An entry of the list of faults.</summary>
/// <param name="Name">How it is asked for, such as <c>sip.drop</c>.</param>
/// <param name="IsImmediate">Whether it happens once, at the moment it is set, to what is connected then; the others stay until used up or cleared.</param>
/// <param name="Extension">
/// Who always has it: an agent of the default domain or, for <c>customer.*</c>, a customer's number. An immediate fault then happens two seconds
/// into each call. <see langword="null"/> where nobody can be told apart yet, such as a script being loaded.
/// </param>
/// <param name="English">What happens, and what <see cref="VccFault.Value"/> means, for people.</param>
/// <param name="Vietnamese">The same in Vietnamese.</param>
public sealed record VccFaultDescription(string Name, bool IsImmediate, string? Extension, string English, string Vietnamese);
