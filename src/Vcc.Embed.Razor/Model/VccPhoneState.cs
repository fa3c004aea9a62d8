namespace Vcc.Embed.Razor;

/// <summary>All facts about the phone at one moment.</summary>
public sealed record VccPhoneState
{
    /// <summary>The connection to VCC.</summary>
    public required VccConnection Connection { get; init; }

    /// <summary>Whether this page rings and has the voice.</summary>
    public VccVoiceOwnership Voice { get; init; }

    /// <summary>Whether VCC sends calls to the agent.</summary>
    public VccAvailability Availability { get; init; }

    /// <summary>Where calls ring; <see langword="null"/> while it is not known.</summary>
    public VccDevice? Device { get; init; }

    /// <summary>The agent's extension; <see langword="null"/> before the first session.</summary>
    public string? Extension { get; init; }

    /// <summary>The live call, or the last one until it is dismissed or the next one starts.</summary>
    public VccCall? Call { get; init; }

    /// <summary>A call that another agent offers.</summary>
    public VccTransferOffer? TransferOffer { get; init; }

    /// <summary>What is wrong with the sound.</summary>
    public VccAudioProblem? AudioProblem { get; init; }

    /// <summary>Whether the server has the records of calls; <see langword="null"/> while none are kept.</summary>
    public VccCallRecords? Records { get; init; }

    /// <summary>Who has the number of <see cref="Call"/>; <see langword="null"/> until the look-up has ended, and where the application has none.</summary>
    public VccCustomers? Customers { get; init; }

    /// <summary>Names of the commands that the edition of VCC's scripts at hand can do.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];
}

/// <summary>A number that outgoing calls can come from.</summary>
/// <param name="Id">VCC's id of the line.</param>
/// <param name="Description">VCC's text for it.</param>
/// <param name="IsDefault">Used when none is chosen.</param>
public sealed record VccOutboundLine(string Id, string Description, bool IsDefault);

/// <summary>A text of VCC for the agent.</summary>
/// <param name="Text">Plain text, capped.</param>
public sealed record VccNotice(string Text);
