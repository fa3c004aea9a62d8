namespace Vcc.Embed.Simulator;

/// <summary>The description of a fault.</summary>
/// <param name="Name">The name, such as <c>sip.drop</c>.</param>
/// <param name="IsImmediate">Whether the fault happens once, when it is set. Other faults stay until they are used up or cleared.</param>
/// <param name="Extension">
/// The agent, or for <c>customer.*</c> the customer's number, that always has the fault. An immediate fault then happens two seconds
/// into each call. <see langword="null"/> where no agent is known yet, such as a script being loaded.
/// </param>
/// <param name="English">What happens, and what <see cref="VccFault.Value"/> means.</param>
/// <param name="Vietnamese">The same in Vietnamese.</param>
public sealed record VccFaultDescription(string Name, bool IsImmediate, string? Extension, string English, string Vietnamese);
