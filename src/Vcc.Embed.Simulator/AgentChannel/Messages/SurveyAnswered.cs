namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>
/// The outcome of sending the customer to a survey. Newer editions call <c>csTransferSurveyResponse(status)</c>; how the message
/// looks on the wire is not known, so its number and fields are ours (README, "Our choices").
/// </summary>
internal sealed record SurveyAnswered(string CallId, string Status) : AgentMessage(Number)
{
    public const int Number = 1910011002;
}
