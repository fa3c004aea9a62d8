namespace Vcc.Embed.Simulator;

/// <summary>Something that is made to go wrong.</summary>
/// <param name="Name">One of <see cref="VccFaults.Catalogue"/>.</param>
public sealed record VccFault(string Name)
{
    /// <summary>Only for this agent; for all when it is <see langword="null"/>.</summary>
    public string? Extension { get; init; }

    /// <summary>Only for this customer's number; for all when it is <see langword="null"/>.</summary>
    public string? Number { get; init; }

    /// <summary>How many times, or until it is cleared when it is <see langword="null"/>.</summary>
    public int? Times { get; init; }

    /// <summary>What the fault's entry in the catalogue says: a status, a file name, a kind of message.</summary>
    public string? Value { get; init; }

    /// <summary>How long, for faults that delay.</summary>
    public TimeSpan? Delay { get; init; }
}
