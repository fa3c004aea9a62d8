namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>The way in which a test sets a fault.</summary>
public enum By
{
    /// <summary><c>vcc.Faults.Set</c>.</summary>
    Api,

    /// <summary>The console's command.</summary>
    Console,

    /// <summary>The agent or customer that always has the fault: nothing is set.</summary>
    Number,
}
