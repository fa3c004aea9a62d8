namespace Vcc.Embed;

/// <summary>What an agent typed, for a <see cref="IContactSearch"/>.</summary>
/// <param name="Text">A part of a name or of a number, on one line, 2 to 40 characters. The agent typed it, so it is untrusted.</param>
/// <param name="Agent">The extension of the agent who asks.</param>
public sealed record ContactQuery(string Text, string Agent)
{
    /// <summary>The account of the agent; <see langword="null"/> for the default account.</summary>
    public string? Account { get; init; }

    /// <summary>The identifier of the signed-in user.</summary>
    public string? User { get; init; }

    /// <summary>The agent only, so that no name or number reaches a log.</summary>
    public override string ToString() => $"contact query of agent {Agent}";
}
