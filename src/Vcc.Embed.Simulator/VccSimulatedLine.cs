namespace Vcc.Embed.Simulator;

/// <summary>A line for outbound calls, which newer editions list in <c>csVoice.getCalloutServices()</c>.</summary>
/// <param name="Id">The scripts' <c>callout_id</c>.</param>
/// <param name="Number">The number that the customer's phone shows.</param>
/// <param name="Description">The text agents see.</param>
/// <param name="IsDefault">Whether a call without a chosen line goes out on this one.</param>
public sealed record VccSimulatedLine(string Id, string Number, string Description, bool IsDefault = false);
