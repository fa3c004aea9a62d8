using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The element's events by name: what each means here and which record its detail is.</summary>
internal static class PhoneEvents
{
    public static readonly FrozenDictionary<string, (VccPhoneEventKind Kind, JsonTypeInfo Detail)> ByName =
        new Dictionary<string, (VccPhoneEventKind, JsonTypeInfo)>(StringComparer.Ordinal)
        {
            ["vcc-connection"] = (VccPhoneEventKind.ConnectionChanged, PhoneJson.Default.VccConnection),
            ["vcc-voice"] = (VccPhoneEventKind.VoiceChanged, PhoneJson.Default.VccVoiceChange),
            ["vcc-availability"] = (VccPhoneEventKind.AvailabilityChanged, PhoneJson.Default.VccAvailabilityChange),
            ["vcc-device"] = (VccPhoneEventKind.DeviceChanged, PhoneJson.Default.VccDeviceChange),
            ["vcc-call-ringing"] = (VccPhoneEventKind.CallRinging, PhoneJson.Default.VccCall),
            ["vcc-call-dialing"] = (VccPhoneEventKind.CallDialing, PhoneJson.Default.VccCall),
            ["vcc-customer-ringing"] = (VccPhoneEventKind.CustomerRinging, PhoneJson.Default.VccCall),
            ["vcc-call-connected"] = (VccPhoneEventKind.CallConnected, PhoneJson.Default.VccCall),
            ["vcc-call-held"] = (VccPhoneEventKind.CallHeld, PhoneJson.Default.VccCall),
            ["vcc-call-unheld"] = (VccPhoneEventKind.CallUnheld, PhoneJson.Default.VccCall),
            ["vcc-call-muted"] = (VccPhoneEventKind.CallMuted, PhoneJson.Default.VccCall),
            ["vcc-call-unmuted"] = (VccPhoneEventKind.CallUnmuted, PhoneJson.Default.VccCall),
            ["vcc-call-updated"] = (VccPhoneEventKind.CallUpdated, PhoneJson.Default.VccCall),
            ["vcc-call-ended"] = (VccPhoneEventKind.CallEnded, PhoneJson.Default.VccCall),
            ["vcc-transfer-offered"] = (VccPhoneEventKind.TransferOffered, PhoneJson.Default.VccTransferOffer),
            ["vcc-transfer-answered"] = (VccPhoneEventKind.TransferAnswered, PhoneJson.Default.VccTransferAnswer),
            ["vcc-transfer-succeeded"] = (VccPhoneEventKind.TransferSucceeded, PhoneJson.Default.VccTransferSuccess),
            ["vcc-transfer-failed"] = (VccPhoneEventKind.TransferFailed, PhoneJson.Default.VccPhoneError),
            ["vcc-transfer-agents"] = (VccPhoneEventKind.TransferAgentsListed, PhoneJson.Default.VccTransferAgents),
            ["vcc-transfer-survey"] = (VccPhoneEventKind.TransferSurvey, PhoneJson.Default.VccTransferSurvey),
            ["vcc-audio-problem"] = (VccPhoneEventKind.AudioProblem, PhoneJson.Default.VccAudioTrouble),
            ["vcc-audio-recovered"] = (VccPhoneEventKind.AudioRecovered, PhoneJson.Default.VccAudioRecovery),
            ["vcc-quality"] = (VccPhoneEventKind.Quality, PhoneJson.Default.VccQuality),
            ["vcc-notice"] = (VccPhoneEventKind.Notice, PhoneJson.Default.VccNotice),
            ["vcc-error"] = (VccPhoneEventKind.Error, PhoneJson.Default.VccPhoneError),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The typed event, or <see langword="null"/> for a name that a newer element may know.</summary>
    public static VccPhoneEvent? Read(Delivery delivery)
    {
        if (!ByName.TryGetValue(delivery.Name, out var known)) return null;
        try
        {
            return delivery.Detail.Deserialize(known.Detail) is { } detail
                ? new VccPhoneEvent(delivery.Sequence, known.Kind, detail)
                : null;
        }
        catch (JsonException)
        {
            // A script from an older cache may differ; the agent's page must not die of it, and it must not go unseen.
            return new VccPhoneEvent(delivery.Sequence, VccPhoneEventKind.Error, new VccPhoneError(VccErrorCodes.Unexpected, VendorText: delivery.Name));
        }
    }
}
