using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Sends 1038 after the SIP 180 (contract §0.1), or in the order that the faults of F28 set.</summary>
internal static class RingOrder
{
    public static bool AnnouncesFirst(SimulatorState state, Agent agent) => state.Faults.Find(VccFaultNames.RingAnnouncedFirst, agent) is not null;

    /// <summary>The number of 1038: the customer's, unless a fault sets another or a masked one (F91).</summary>
    public static string AnnouncedNumber(SimulatorState state, Agent agent, string number) =>
        state.Faults.Take(VccFaultNames.RingOtherNumber, agent) is { } fault ? fault.Value ?? Masked(number) : number;

    public static void Announce(SimulatorState state, Agent agent, Action announce)
    {
        if (state.Faults.Take(VccFaultNames.RingAnnouncedFirst, agent) is not null || state.Faults.Take(VccFaultNames.RingNotAnnounced, agent) is not null)
            return;
        if (state.Faults.Take(VccFaultNames.RingAnnouncedLate, agent) is { } late)
        {
            state.After(late.Delay ?? TimeSpan.FromSeconds(3), announce);
            return;
        }

        announce();
        if (state.Faults.Take(VccFaultNames.RingAnnouncedTwice, agent) is not null)
            announce();
    }

    private static string Masked(string number) => number.Length < 8 ? "***" : $"{number[..4]}***{number[^3..]}";
}
