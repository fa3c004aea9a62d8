using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Components;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Every event of the element: its name, the JSON of its detail, its record and its callback.</summary>
internal static class PhoneEvents
{
    public static IReadOnlyDictionary<string, PhoneEventReader> Readers { get; } = new PhoneEventReader[]
    {
        Reader("vcc-connection", PhoneJson.Default.VccConnection, (sequence, detail) => new VccConnectionChanged(sequence, detail), component => component.OnConnectionChanged),
        Reader("vcc-voice", PhoneJson.Default.VccVoiceChange, (sequence, detail) => new VccVoiceChanged(sequence, detail), component => component.OnVoiceChanged),
        Reader("vcc-availability", PhoneJson.Default.VccAvailabilityChange, (sequence, detail) => new VccAvailabilityChanged(sequence, detail), component => component.OnAvailabilityChanged),
        Reader("vcc-device", PhoneJson.Default.VccDeviceChange, (sequence, detail) => new VccDeviceChanged(sequence, detail), component => component.OnDeviceChanged),
        Reader("vcc-call-ringing", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallRinging(sequence, detail), component => component.OnCallRinging),
        Reader("vcc-call-dialing", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallDialing(sequence, detail), component => component.OnCallDialing),
        Reader("vcc-customer-ringing", PhoneJson.Default.VccCall, (sequence, detail) => new VccCustomerRinging(sequence, detail), component => component.OnCustomerRinging),
        Reader("vcc-call-connected", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallConnected(sequence, detail), component => component.OnCallConnected),
        Reader("vcc-call-held", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallHeld(sequence, detail), component => component.OnCallHeld),
        Reader("vcc-call-unheld", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallUnheld(sequence, detail), component => component.OnCallUnheld),
        Reader("vcc-call-muted", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallMuted(sequence, detail), component => component.OnCallMuted),
        Reader("vcc-call-unmuted", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallUnmuted(sequence, detail), component => component.OnCallUnmuted),
        Reader("vcc-call-updated", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallUpdated(sequence, detail), component => component.OnCallUpdated),
        Reader("vcc-call-ended", PhoneJson.Default.VccCall, (sequence, detail) => new VccCallEnded(sequence, detail), component => component.OnCallEnded),
        Reader("vcc-transfer-offered", PhoneJson.Default.VccTransferOffer, (sequence, detail) => new VccTransferOffered(sequence, detail), component => component.OnTransferOffered),
        Reader("vcc-transfer-answered", PhoneJson.Default.VccTransferReply, (sequence, detail) => new VccTransferAnswered(sequence, detail), component => component.OnTransferAnswered),
        Reader("vcc-transfer-succeeded", PhoneJson.Default.VccTransferSuccess, (sequence, detail) => new VccTransferSucceeded(sequence, detail), component => component.OnTransferSucceeded),
        Reader("vcc-transfer-failed", PhoneJson.Default.VccPhoneError, (sequence, detail) => new VccTransferFailed(sequence, detail), component => component.OnTransferFailed),
        Reader("vcc-transfer-agents", PhoneJson.Default.VccTransferAgents, (sequence, detail) => new VccTransferAgentsListed(sequence, detail), component => component.OnTransferAgentsListed),
        Reader("vcc-transfer-survey", PhoneJson.Default.VccTransferSurvey, (sequence, detail) => new VccTransferSurveyed(sequence, detail), component => component.OnTransferSurvey),
        Reader("vcc-audio-problem", PhoneJson.Default.VccAudioTrouble, (sequence, detail) => new VccAudioProblemFound(sequence, detail), component => component.OnAudioProblem),
        Reader("vcc-audio-recovered", PhoneJson.Default.VccAudioRecovery, (sequence, detail) => new VccAudioRecovered(sequence, detail), component => component.OnAudioRecovered),
        Reader("vcc-customers", PhoneJson.Default.VccCustomers, (sequence, detail) => new VccCustomersFound(sequence, detail), component => component.OnCustomersFound),
        Reader("vcc-call-records", PhoneJson.Default.VccCallRecords, (sequence, detail) => new VccCallRecordsChanged(sequence, detail), component => component.OnCallRecordsChanged),
        Reader("vcc-quality", PhoneJson.Default.VccQuality, (sequence, detail) => new VccQualityMeasured(sequence, detail), component => component.OnQuality),
        Reader("vcc-notice", PhoneJson.Default.VccNotice, (sequence, detail) => new VccNoticeReceived(sequence, detail), component => component.OnNotice),
        Reader("vcc-error", PhoneJson.Default.VccPhoneError, (sequence, detail) => new VccErrorReported(sequence, detail), component => component.OnError),
    }.ToDictionary(reader => reader.Name, StringComparer.Ordinal);

    private static PhoneEventReader<TDetail> Reader<TDetail>(
        string name, JsonTypeInfo<TDetail> json, Func<long, TDetail, VccPhoneEvent> create, Func<VccSoftphone, EventCallback<TDetail>> callback)
        where TDetail : class => new(name, json, create, callback);
}
