namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>How a fault is chosen.</summary>
public enum By
{
    /// <summary><c>vcc.Faults.Set</c>.</summary>
    Api,

    /// <summary>The console's command.</summary>
    Console,

    /// <summary>The extension or number of somebody who always has it: nothing is set at all.</summary>
    Number,
}
