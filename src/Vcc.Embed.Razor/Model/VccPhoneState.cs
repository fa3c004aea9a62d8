namespace Vcc.Embed.Razor;

/// <summary>All facts about the phone at one moment.</summary>
/// <param name="Connection">The connection to VCC.</param>
/// <param name="Voice">Whether this page rings and has the voice.</param>
/// <param name="Availability">Whether VCC sends calls to the agent.</param>
/// <param name="Device">Where calls ring.</param>
/// <param name="Extension">The agent's extension.</param>
/// <param name="Call">The live call, or the last one until it is dismissed or the next one starts.</param>
/// <param name="TransferOffer">A call that another agent offers.</param>
/// <param name="AudioProblem">What is wrong with the audio.</param>
/// <param name="Capabilities">Names of the commands that the edition of VCC's scripts at hand can do.</param>
public sealed record VccPhoneState(
    VccConnection Connection,
    VccVoiceOwnership Voice,
    VccAvailability Availability,
    VccDevice? Device,
    string? Extension,
    VccCall? Call,
    VccTransferOffer? TransferOffer,
    VccAudioProblem? AudioProblem,
    IReadOnlyList<string> Capabilities);

/// <summary>A number that outgoing calls can come from.</summary>
/// <param name="Id">VCC's id of the line.</param>
/// <param name="Description">VCC's text for it.</param>
/// <param name="IsDefault">Used when none is chosen.</param>
public sealed record VccOutboundLine(string Id, string Description, bool IsDefault);

/// <summary>A text of VCC for the agent.</summary>
/// <param name="Text">Plain text, capped.</param>
public sealed record VccNotice(string Text);
