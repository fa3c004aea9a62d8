namespace Vcc.Embed.Simulator.AgentMessages;

/// <summary>
/// The result of a transfer to a survey, for <c>csTransferSurveyResponse(status)</c> of newer editions.
/// VCC's message is not known, so object id and fields are a choice (README, "Choices").
/// </summary>
internal sealed record SurveyResponse(string CallId, string Status) : AgentMessage(Number)
{
    public const int Number = 1910011002;
}
