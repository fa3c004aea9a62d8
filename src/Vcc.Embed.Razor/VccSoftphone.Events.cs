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

    /// <summary>VCC hands calls to the agent, or stopped to.</summary>
    [Parameter]
    public EventCallback<VccAvailabilityChange> OnAvailabilityChanged { get; set; }

    /// <summary>Calls ring on another device.</summary>
    [Parameter]
    public EventCallback<VccDeviceChange> OnDeviceChanged { get; set; }

    /// <summary>An incoming call rings: the moment for a screen pop.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallRinging { get; set; }

    /// <summary>VCC accepted an outgoing call; the agent's own leg is being set up.</summary>
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

    /// <summary>Call id, line or number became known, or a late error amended the reason of the end.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallUpdated { get; set; }

    /// <summary>The call is over.</summary>
    [Parameter]
    public EventCallback<VccCall> OnCallEnded { get; set; }

    /// <summary>Another agent wants to hand a call over.</summary>
    [Parameter]
    public EventCallback<VccTransferOffer> OnTransferOffered { get; set; }

    /// <summary>A transfer offer was answered or ran out.</summary>
    [Parameter]
    public EventCallback<VccTransferAnswer> OnTransferAnswered { get; set; }

    /// <summary>A call changed hands.</summary>
    [Parameter]
    public EventCallback<VccTransferSuccess> OnTransferSucceeded { get; set; }

    /// <summary>A transfer failed; the call stays where it was.</summary>
    [Parameter]
    public EventCallback<VccPhoneError> OnTransferFailed { get; set; }

    /// <summary>VCC listed who can take a call now.</summary>
    [Parameter]
    public EventCallback<VccTransferAgents> OnTransferAgentsListed { get; set; }

    /// <summary>VCC told the result of passing the call to its survey.</summary>
    [Parameter]
    public EventCallback<VccTransferSurvey> OnTransferSurvey { get; set; }

    /// <summary>Something is wrong with the sound.</summary>
    [Parameter]
    public EventCallback<VccAudioTrouble> OnAudioProblem { get; set; }

    /// <summary>The sound is good again.</summary>
    [Parameter]
    public EventCallback<VccAudioRecovery> OnAudioRecovered { get; set; }

    /// <summary>A reading of the call's quality.</summary>
    [Parameter]
    public EventCallback<VccQuality> OnQuality { get; set; }

    /// <summary>A text that VCC wants the agent to see.</summary>
    [Parameter]
    public EventCallback<VccNotice> OnNotice { get; set; }

    /// <summary>Something went wrong outside of a command.</summary>
    [Parameter]
    public EventCallback<VccPhoneError> OnError { get; set; }

    private Task RaiseAsync(VccPhoneEvent happened) => (happened.Kind, happened.Detail) switch
    {
        (VccPhoneEventKind.ConnectionChanged, VccConnection detail) => OnConnectionChanged.InvokeAsync(detail),
        (VccPhoneEventKind.VoiceChanged, VccVoiceChange detail) => OnVoiceChanged.InvokeAsync(detail),
        (VccPhoneEventKind.AvailabilityChanged, VccAvailabilityChange detail) => OnAvailabilityChanged.InvokeAsync(detail),
        (VccPhoneEventKind.DeviceChanged, VccDeviceChange detail) => OnDeviceChanged.InvokeAsync(detail),
        (VccPhoneEventKind.CallRinging, VccCall detail) => OnCallRinging.InvokeAsync(detail),
        (VccPhoneEventKind.CallDialing, VccCall detail) => OnCallDialing.InvokeAsync(detail),
        (VccPhoneEventKind.CustomerRinging, VccCall detail) => OnCustomerRinging.InvokeAsync(detail),
        (VccPhoneEventKind.CallConnected, VccCall detail) => OnCallConnected.InvokeAsync(detail),
        (VccPhoneEventKind.CallHeld, VccCall detail) => OnCallHeld.InvokeAsync(detail),
        (VccPhoneEventKind.CallUnheld, VccCall detail) => OnCallUnheld.InvokeAsync(detail),
        (VccPhoneEventKind.CallMuted, VccCall detail) => OnCallMuted.InvokeAsync(detail),
        (VccPhoneEventKind.CallUnmuted, VccCall detail) => OnCallUnmuted.InvokeAsync(detail),
        (VccPhoneEventKind.CallUpdated, VccCall detail) => OnCallUpdated.InvokeAsync(detail),
        (VccPhoneEventKind.CallEnded, VccCall detail) => OnCallEnded.InvokeAsync(detail),
        (VccPhoneEventKind.TransferOffered, VccTransferOffer detail) => OnTransferOffered.InvokeAsync(detail),
        (VccPhoneEventKind.TransferAnswered, VccTransferAnswer detail) => OnTransferAnswered.InvokeAsync(detail),
        (VccPhoneEventKind.TransferSucceeded, VccTransferSuccess detail) => OnTransferSucceeded.InvokeAsync(detail),
        (VccPhoneEventKind.TransferFailed, VccPhoneError detail) => OnTransferFailed.InvokeAsync(detail),
        (VccPhoneEventKind.TransferAgentsListed, VccTransferAgents detail) => OnTransferAgentsListed.InvokeAsync(detail),
        (VccPhoneEventKind.TransferSurvey, VccTransferSurvey detail) => OnTransferSurvey.InvokeAsync(detail),
        (VccPhoneEventKind.AudioProblem, VccAudioTrouble detail) => OnAudioProblem.InvokeAsync(detail),
        (VccPhoneEventKind.AudioRecovered, VccAudioRecovery detail) => OnAudioRecovered.InvokeAsync(detail),
        (VccPhoneEventKind.Quality, VccQuality detail) => OnQuality.InvokeAsync(detail),
        (VccPhoneEventKind.Notice, VccNotice detail) => OnNotice.InvokeAsync(detail),
        (VccPhoneEventKind.Error, VccPhoneError detail) => OnError.InvokeAsync(detail),
        _ => Task.CompletedTask,
    };
}
