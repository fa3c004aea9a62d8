namespace Vcc.Embed.Razor;

/// <summary>The connection to VCC changed.</summary>
public sealed record VccConnectionChanged(long Sequence, VccConnection Connection) : VccPhoneEvent(Sequence);

/// <summary>This page gained or lost the voice channel.</summary>
public sealed record VccVoiceChanged(long Sequence, VccVoiceChange Change) : VccPhoneEvent(Sequence);

/// <summary>VCC starts or stops sending calls to the agent.</summary>
public sealed record VccAvailabilityChanged(long Sequence, VccAvailabilityChange Change) : VccPhoneEvent(Sequence);

/// <summary>Calls ring on another device.</summary>
public sealed record VccDeviceChanged(long Sequence, VccDeviceChange Change) : VccPhoneEvent(Sequence);

/// <summary>An incoming call rings: the moment for a screen pop.</summary>
public sealed record VccCallRinging(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>VCC accepted an outgoing call and sets up the agent's leg.</summary>
public sealed record VccCallDialing(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>The customer's phone rings.</summary>
public sealed record VccCustomerRinging(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>Both sides can talk.</summary>
public sealed record VccCallConnected(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>VCC confirmed a hold.</summary>
public sealed record VccCallHeld(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>VCC confirmed the end of a hold.</summary>
public sealed record VccCallUnheld(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>The agent's microphone is off.</summary>
public sealed record VccCallMuted(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>The agent's microphone is on again.</summary>
public sealed record VccCallUnmuted(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>Call id, line or number became known, or a late error changed the reason of the end.</summary>
public sealed record VccCallUpdated(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>The call is over.</summary>
public sealed record VccCallEnded(long Sequence, VccCall Call) : VccCallEvent(Sequence, Call);

/// <summary>Another agent offers a call.</summary>
public sealed record VccTransferOffered(long Sequence, VccTransferOffer Offer) : VccPhoneEvent(Sequence);

/// <summary>A transfer offer has a reply, or its time is over.</summary>
public sealed record VccTransferAnswered(long Sequence, VccTransferReply Reply) : VccPhoneEvent(Sequence);

/// <summary>A call was transferred.</summary>
public sealed record VccTransferSucceeded(long Sequence, VccTransferSuccess Transfer) : VccPhoneEvent(Sequence);

/// <summary>A transfer failed; the call stays where it was.</summary>
public sealed record VccTransferFailed(long Sequence, VccPhoneError Error) : VccPhoneEvent(Sequence);

/// <summary>VCC listed the agents who can take a call now.</summary>
public sealed record VccTransferAgentsListed(long Sequence, VccTransferAgents List) : VccPhoneEvent(Sequence);

/// <summary>VCC reported the result of passing the call to its survey.</summary>
public sealed record VccTransferSurveyed(long Sequence, VccTransferSurvey Survey) : VccPhoneEvent(Sequence);

/// <summary>The sound has a problem.</summary>
public sealed record VccAudioProblemFound(long Sequence, VccAudioTrouble Trouble) : VccPhoneEvent(Sequence);

/// <summary>The sound is good again.</summary>
public sealed record VccAudioRecovered(long Sequence, VccAudioRecovery Recovery) : VccPhoneEvent(Sequence);

/// <summary>The application responded who has the number of the call, or could not.</summary>
public sealed record VccCustomersFound(long Sequence, VccCustomers Customers) : VccPhoneEvent(Sequence);

/// <summary>The server got the record of an ended call, or lacks one.</summary>
public sealed record VccCallRecordsChanged(long Sequence, VccCallRecords Records) : VccPhoneEvent(Sequence);

/// <summary>A measurement of the call's quality.</summary>
public sealed record VccQualityMeasured(long Sequence, VccQuality Quality) : VccPhoneEvent(Sequence);

/// <summary>VCC has a text for the agent.</summary>
public sealed record VccNoticeReceived(long Sequence, VccNotice Notice) : VccPhoneEvent(Sequence);

/// <summary>An error outside of a command.</summary>
public sealed record VccErrorReported(long Sequence, VccPhoneError Error) : VccPhoneEvent(Sequence);
