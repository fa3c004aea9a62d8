using System.Globalization;

namespace Vcc.Embed.Samples.Crm.Journal;

/// <summary>The calls of one agent today.</summary>
/// <param name="Answered">Calls in which both talked.</param>
/// <param name="Missed">Inbound calls that the agent did not answer.</param>
/// <param name="Unreached">All other calls, for example of a busy customer.</param>
public sealed record AgentDay(string Extension, string? Name, int Answered, int Missed, int Unreached, TimeSpan Talk)
{
    public int Total => Answered + Missed + Unreached;

    public string TalkForReading => Talk.ToString(Talk.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    /// <summary>The width of a part of the bar, of the longest bar of the page, as CSS.</summary>
    public static string WidthOf(int calls, int most) => string.Create(CultureInfo.InvariantCulture, $"width: {(most == 0 ? 0 : 100.0 * calls / most):0.##}%");
}
