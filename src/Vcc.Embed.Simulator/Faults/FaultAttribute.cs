namespace Vcc.Embed.Simulator.Faults;

/// <summary>Describes the fault whose name the constant holds.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class FaultAttribute(string english, string vietnamese) : Attribute
{
    public string English { get; } = english;

    public string Vietnamese { get; } = vietnamese;

    /// <summary>The last two digits of the agent who always has the fault; 0 for nobody.</summary>
    public int Agent { get; init; }

    /// <summary>The last two digits of the customer who always has the fault; 0 for nobody.</summary>
    public int Customer { get; init; }

    /// <summary>Whether the fault happens once, at the moment when it is set.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>The fault's value for those who always have it.</summary>
    public string? Value { get; init; }
}
