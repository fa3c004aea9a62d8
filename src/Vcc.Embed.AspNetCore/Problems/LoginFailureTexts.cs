using System.Text.Json;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>A failed login in the words of the catalogue. VCC's own words and the exception's message stay in the log.</summary>
internal static class LoginFailureTexts
{
    public static ProblemText Of(VccLoginException refused)
    {
        var (title, agent) = (refused.Description.Title, refused.Description.ForAgent);
        return new ProblemText(
            JsonNamingPolicy.CamelCase.ConvertName(refused.Reason.ToString()),
            title.English,
            agent.English,
            title.Vietnamese,
            agent.Vietnamese);
    }
}
