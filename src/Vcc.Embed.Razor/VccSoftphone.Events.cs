using Microsoft.AspNetCore.Components;

namespace Vcc.Embed.Razor;

public sealed partial class VccSoftphone
{
    /// <summary>The connection to VCC changed.</summary>
    [Parameter]
    public EventCallback<VccConnection> OnConnectionChanged { get; set; }

    /// <summary>This page gained or lost the voice channel.</summary>
    [Parameter]
    public EventCallback<VccVoiceChange> OnVoiceChanged { get; set; }

    /// <summary>VCC starts or stops sending calls to the agent.</summary>
    [Parameter]
    public EventCallback<VccAvailabilityChange> OnAvailabilityChanged { get; set; }

    /// <summary>Calls ring on another device.</summary>
    [Parameter]
    public EventCallback<VccDeviceChange> OnDeviceChanged { get; set; }

    /// <summary>An incoming call rings: the moment for a screen pop.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallRinging { get; set; }

    /// <summary>VCC accepted an outgoing call and sets up the agent's leg.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallDialing { get; set; }

    /// <summary>The customer's phone rings.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCustomerRinging { get; set; }

    /// <summary>Both sides can talk.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallConnected { get; set; }

    /// <summary>VCC confirmed a hold.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallHeld { get; set; }

    /// <summary>VCC confirmed the end of a hold.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallUnheld { get; set; }

    /// <summary>The agent's microphone is off.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallMuted { get; set; }

    /// <summary>The agent's microphone is on again.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallUnmuted { get; set; }

    /// <summary>Call id, line or number became known, or a late error changed the reason of the end.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallUpdated { get; set; }

    /// <summary>The call is over.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallEnded { get; set; }

    /// <summary>Another agent offers a call.</summary>
    [Parameter]
    public EventCallback<VccTransferOffer> OnTransferOffered { get; set; }

    /// <summary>A transfer offer has a reply, or its time is over.</summary>
    [Parameter]
    public EventCallback<VccTransferReply> OnTransferAnswered { get; set; }

    /// <summary>A call was transferred.</summary>
    [Parameter]
    public EventCallback<VccTransferSuccess> OnTransferSucceeded { get; set; }

    /// <summary>A transfer failed; the call stays where it was.</summary>
    [Parameter]
    public EventCallback<VccPhoneError> OnTransferFailed { get; set; }

    /// <summary>VCC listed the agents who can take a call now.</summary>
    [Parameter]
    public EventCallback<VccTransferAgents> OnTransferAgentsListed { get; set; }

    /// <summary>VCC reported the result of passing the call to its survey.</summary>
    [Parameter]
    public EventCallback<VccTransferSurvey> OnTransferSurvey { get; set; }

    /// <summary>The sound has a problem.</summary>
    [Parameter]
    public EventCallback<VccAudioTrouble> OnAudioProblem { get; set; }

    /// <summary>The sound is good again.</summary>
    [Parameter]
    public EventCallback<VccAudioRecovery> OnAudioRecovered { get; set; }

    /// <summary>The application responded who has the number of the call, or could not.</summary>
    [Parameter]
    public EventCallback<VccCustomers> OnCustomersFound { get; set; }

    /// <summary>The server got the record of an ended call, or lacks one.</summary>
    [Parameter]
    public EventCallback<VccCallRecords> OnCallRecordsChanged { get; set; }

    /// <summary>A measurement of the call's quality.</summary>
    [Parameter]
    public EventCallback<VccQuality> OnQuality { get; set; }

    /// <summary>VCC has a text for the agent.</summary>
    [Parameter]
    public EventCallback<VccNotice> OnNotice { get; set; }

    /// <summary>An error outside of a command.</summary>
    [Parameter]
    public EventCallback<VccPhoneError> OnError { get; set; }
}
