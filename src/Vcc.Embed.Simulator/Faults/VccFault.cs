namespace Vcc.Embed.Simulator;

/// <summary>A fault to set.</summary>
/// <param name="Name">One of <see cref="VccFaults.Catalogue"/>.</param>
public sealed record VccFault(string Name)
{
    /// <summary>Only for this agent; for all when it is <see langword="null"/>.</summary>
    public string? Extension { get; init; }

    /// <summary>Only for this customer's number; for all when it is <see langword="null"/>.</summary>
    public string? Number { get; init; }

    /// <summary>How many times, or until it is cleared when it is <see langword="null"/>.</summary>
    public int? Times { get; init; }

    /// <summary>A status, a file name or a kind of message, as the fault's description defines.</summary>
    public string? Value { get; init; }

    /// <summary>How long, for faults that delay.</summary>
    public TimeSpan? Delay { get; init; }
}
