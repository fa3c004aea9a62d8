using System.Globalization;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>
/// What a number without a page does when an agent calls it. The last six digits decide, so the tested application
/// needs no code for it. The README lists the numbers.
/// </summary>
internal sealed record NumberPlan(string? CalloutError = null, bool IsSilent = false, bool HasNoAgentLeg = false, int FailsWith = 0, bool ByeBeforeError = false, TimeSpan? AnswersAfter = null)
{
    private static readonly NumberPlan Waits = new();

    public static NumberPlan Of(string number)
    {
        if (number.Length < 8)
            return Waits;
        var middle = number.Substring(number.Length - 6, 3);
        var last = int.TryParse(number.AsSpan(number.Length - 3), CultureInfo.InvariantCulture, out var digits) ? digits : 0;
        return (middle, last) switch
        {
            ("000", >= 400 and < 700) => new NumberPlan(FailsWith: last),
            ("111", >= 400 and < 700) => new NumberPlan(FailsWith: last, ByeBeforeError: true),
            ("000", >= 200 and < 300) => new NumberPlan(AnswersAfter: TimeSpan.FromMilliseconds((last - 200) * 100)),
            _ => OfWhole(number),
        };
    }

    public void Ring(CustomerCall call)
    {
        if (AnswersAfter is { } time)
            call.Simulator.After(time, call.CustomerAnswers);
    }

    // The numbers of the recordings.
    private static NumberPlan OfWhole(string number) => number switch
    {
        "0922000018" => new NumberPlan(CalloutError: CalloutErrorCodes.AgentBusy),
        "0922000021" => new NumberPlan(CalloutError: CalloutErrorCodes.CannotConnect),
        "0922000023" => new NumberPlan(CalloutError: CalloutErrorCodes.PermissionDenied),
        "0922000025" => new NumberPlan(CalloutError: CalloutErrorCodes.NoAgentPhone),
        "0933000001" => new NumberPlan(HasNoAgentLeg: true),
        "0955000001" => new NumberPlan(IsSilent: true),
        _ => Waits,
    };
}
