namespace Vcc.Embed;

/// <summary>One error as text for people.</summary>
/// <param name="Title">What happened.</param>
/// <param name="ForAgent">What the agent does now. Empty when there is nothing to do.</param>
/// <param name="ForAdmin">What the administrator does so that it does not happen again. Empty when there is nothing to do.</param>
public sealed record VccErrorText(string Title, string ForAgent, string ForAdmin);
