namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>What the element sends for every event, and what C# must make of it.</summary>
internal static class Examples
{
    public const string CallJson = """
        {"key":"k1","callId":"C1","direction":"internal","incoming":true,"state":"customerRinging","number":"0912345678","line":"18001234","queue":null,
         "startedAt":1700000000000,"connectedAt":1700000005000.5,"endedAt":null,"muted":true,"held":false,"silent":true,"endReason":"otherAgentHangUp",
         "error":{"code":"customerBusy","sipCode":486,"vendorText":"busy"}}
        """;

    public static readonly VccCall Call = new(
        "k1", "C1", VccCallDirection.Internal, true, VccCallState.CustomerRinging, "0912345678", "18001234", null,
        DateTimeOffset.FromUnixTimeMilliseconds(1700000000000), DateTimeOffset.FromUnixTimeMilliseconds(1700000005000).AddMilliseconds(0.5), null,
        true, false, VccCallEndReason.OtherAgentHangUp, new VccPhoneError("customerBusy", 486, "busy"), Silent: true);

    private static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);

    /// <summary>Name in the page, kind, JSON, record.</summary>
    public static readonly (string Name, VccPhoneEventKind Kind, string Json, object Detail)[] Events =
    [
        ("vcc-connection", VccPhoneEventKind.ConnectionChanged, """{"state":"lost","attempt":2,"total":20,"voiceRegistered":false,"error":{"code":"connectionLost"},"retrying":true}""",
            new VccConnection(VccConnectionState.Lost, false, 2, 20, new VccPhoneError("connectionLost"), Retrying: true)),
        ("vcc-voice", VccPhoneEventKind.VoiceChanged, """{"ownership":"elsewhere"}""", new VccVoiceChange(VccVoiceOwnership.Elsewhere)),
        ("vcc-availability", VccPhoneEventKind.AvailabilityChanged, """{"availability":"noAnswer"}""", new VccAvailabilityChange(VccAvailability.NoAnswer)),
        ("vcc-device", VccPhoneEventKind.DeviceChanged, """{"device":3,"mobile":"0931234567"}""", new VccDeviceChange(VccDevice.Mobile, "0931234567")),
        ("vcc-call-ringing", VccPhoneEventKind.CallRinging, CallJson, Call),
        ("vcc-call-dialing", VccPhoneEventKind.CallDialing, CallJson, Call),
        ("vcc-customer-ringing", VccPhoneEventKind.CustomerRinging, CallJson, Call),
        ("vcc-call-connected", VccPhoneEventKind.CallConnected, CallJson, Call),
        ("vcc-call-held", VccPhoneEventKind.CallHeld, CallJson, Call),
        ("vcc-call-unheld", VccPhoneEventKind.CallUnheld, CallJson, Call),
        ("vcc-call-muted", VccPhoneEventKind.CallMuted, CallJson, Call),
        ("vcc-call-unmuted", VccPhoneEventKind.CallUnmuted, CallJson, Call),
        ("vcc-call-updated", VccPhoneEventKind.CallUpdated, CallJson, Call),
        ("vcc-call-ended", VccPhoneEventKind.CallEnded, CallJson, Call),
        ("vcc-transfer-offered", VccPhoneEventKind.TransferOffered, """{"callId":"C1","fromExtension":"5003","expiresAt":1700000000000}""", new VccTransferOffer("C1", "5003", Moment)),
        ("vcc-transfer-answered", VccPhoneEventKind.TransferAnswered, """{"accepted":false,"by":"timeout"}""", new VccTransferAnswer(false, VccTransferAnsweredBy.Timeout)),
        ("vcc-transfer-succeeded", VccPhoneEventKind.TransferSucceeded, """{"toExtension":"5001","byExtension":null}""", new VccTransferSuccess("5001", null)),
        ("vcc-transfer-failed", VccPhoneEventKind.TransferFailed, """{"code":"transferRefused"}""", new VccPhoneError("transferRefused")),
        ("vcc-transfer-agents", VccPhoneEventKind.TransferAgentsListed, """{"agents":[{"extension":"5001","name":"Ánh"}]}""", new VccTransferAgents([new VccTransferAgent("5001", "Ánh")])),
        ("vcc-transfer-survey", VccPhoneEventKind.TransferSurvey, """{"status":"OK"}""", new VccTransferSurvey("OK")),
        ("vcc-audio-problem", VccPhoneEventKind.AudioProblem, """{"problem":"noInboundAudio","error":{"code":"noInboundAudio"}}""", new VccAudioTrouble(VccAudioProblem.NoInboundAudio, new VccPhoneError("noInboundAudio"))),
        ("vcc-audio-recovered", VccPhoneEventKind.AudioRecovered, """{"problem":"poorQuality"}""", new VccAudioRecovery(VccAudioProblem.PoorQuality)),
        ("vcc-quality", VccPhoneEventKind.Quality, """{"packetsLost":3,"packetsReceived":500,"jitterMs":4.5,"roundTripMs":null,"score":4.2}""", new VccQuality(3, 500, 4.5, null, 4.2)),
        ("vcc-notice", VccPhoneEventKind.Notice, """{"text":"<b>xin chào</b>"}""", new VccNotice("<b>xin chào</b>")),
        ("vcc-error", VccPhoneEventKind.Error, """{"code":"vendorError","vendorText":"IPCCERR0012"}""", new VccPhoneError("vendorError", null, "IPCCERR0012")),
    ];
}
