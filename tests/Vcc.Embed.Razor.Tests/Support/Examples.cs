namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>What the element sends for every event, and what C# makes of it.</summary>
internal static class Examples
{
    public const string CallJson = """
        {"key":"k1","callId":"C1","direction":"internal","incoming":true,"state":"customerRinging","number":"0912345678","line":"18001234","queue":null,
         "startedAt":1700000000000,"connectedAt":1700000005000.5,"endedAt":null,"muted":true,"held":false,"silent":true,"endReason":"otherAgentHangUp",
         "error":{"code":"customerBusy","sipCode":486,"vendorText":"busy"}}
        """;

    public static readonly VccCall Call = new()
    {
        Key = "k1",
        CallId = "C1",
        Direction = VccCallDirection.Internal,
        Incoming = true,
        State = VccCallState.CustomerRinging,
        Number = "0912345678",
        Line = "18001234",
        StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000),
        ConnectedAt = DateTimeOffset.FromUnixTimeMilliseconds(1700000005000).AddMilliseconds(0.5),
        Muted = true,
        EndReason = VccCallEndReason.OtherAgentHangUp,
        Error = new("customerBusy", 486, "busy"),
        Silent = true,
    };

    public const string CustomersJson = """
        {"callKey":"k1","customers":[{"id":"7","name":"Minh","company":"Hoa Sen","link":"https://crm.example/7","tags":["VIP"],
         "fields":[{"label":"Debt","value":"0"}],"lastContact":1700000000000}],"hasMore":true,"newCustomer":null,"error":{"code":"lookupFailed"}}
        """;

    public static readonly VccCustomers Customers = new(
        "k1",
        [
            new CustomerCard("7", "Minh")
            {
                Company = "Hoa Sen",
                Link = "https://crm.example/7",
                Tags = ["VIP"],
                Fields = [new CustomerField("Debt", "0")],
                LastContact = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000),
            },
        ],
        HasMore: true,
        NewCustomer: null,
        new VccPhoneError("lookupFailed"));

    private static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);

    /// <summary>Name in the page, callback, JSON, record.</summary>
    public static readonly (string Name, string Callback, string Json, object Detail)[] Events =
    [
        ("vcc-connection", nameof(VccSoftphone.OnConnectionChanged), """{"state":"lost","attempt":2,"total":20,"voiceRegistered":false,"error":{"code":"connectionLost"},"retrying":true}""",
            new VccConnection(VccConnectionState.Lost, false, 2, 20, new VccPhoneError("connectionLost"), Retrying: true)),
        ("vcc-voice", nameof(VccSoftphone.OnVoiceChanged), """{"ownership":"elsewhere"}""", new VccVoiceChange(VccVoiceOwnership.Elsewhere)),
        ("vcc-availability", nameof(VccSoftphone.OnAvailabilityChanged), """{"availability":"noAnswer"}""", new VccAvailabilityChange(VccAvailability.NoAnswer)),
        ("vcc-device", nameof(VccSoftphone.OnDeviceChanged), """{"device":3,"mobile":"0931234567"}""", new VccDeviceChange(VccDevice.Mobile, "0931234567")),
        ("vcc-call-ringing", nameof(VccSoftphone.OnCallRinging), CallJson, Call),
        ("vcc-call-dialing", nameof(VccSoftphone.OnCallDialing), CallJson, Call),
        ("vcc-customer-ringing", nameof(VccSoftphone.OnCustomerRinging), CallJson, Call),
        ("vcc-call-connected", nameof(VccSoftphone.OnCallConnected), CallJson, Call),
        ("vcc-call-held", nameof(VccSoftphone.OnCallHeld), CallJson, Call),
        ("vcc-call-unheld", nameof(VccSoftphone.OnCallUnheld), CallJson, Call),
        ("vcc-call-muted", nameof(VccSoftphone.OnCallMuted), CallJson, Call),
        ("vcc-call-unmuted", nameof(VccSoftphone.OnCallUnmuted), CallJson, Call),
        ("vcc-call-updated", nameof(VccSoftphone.OnCallUpdated), CallJson, Call),
        ("vcc-call-ended", nameof(VccSoftphone.OnCallEnded), CallJson, Call),
        ("vcc-transfer-offered", nameof(VccSoftphone.OnTransferOffered), """{"callId":"C1","fromExtension":"5003","expiresAt":1700000000000}""", new VccTransferOffer("C1", "5003", Moment)),
        ("vcc-transfer-answered", nameof(VccSoftphone.OnTransferAnswered), """{"accepted":false,"by":"timeout"}""", new VccTransferReply(false, VccTransferRepliedBy.Timeout)),
        ("vcc-transfer-succeeded", nameof(VccSoftphone.OnTransferSucceeded), """{"toExtension":"5001","byExtension":null}""", new VccTransferSuccess("5001", null)),
        ("vcc-transfer-failed", nameof(VccSoftphone.OnTransferFailed), """{"code":"transferRefused"}""", new VccPhoneError("transferRefused")),
        ("vcc-transfer-agents", nameof(VccSoftphone.OnTransferAgentsListed), """{"agents":[{"extension":"5001","name":"Ánh"}]}""", new VccTransferAgents([new VccTransferAgent("5001", "Ánh")])),
        ("vcc-transfer-survey", nameof(VccSoftphone.OnTransferSurvey), """{"status":"OK"}""", new VccTransferSurvey("OK")),
        ("vcc-audio-problem", nameof(VccSoftphone.OnAudioProblem), """{"problem":"noInboundAudio","error":{"code":"noInboundAudio"}}""", new VccAudioTrouble(VccAudioProblem.NoInboundAudio, new VccPhoneError("noInboundAudio"))),
        ("vcc-audio-recovered", nameof(VccSoftphone.OnAudioRecovered), """{"problem":"poorQuality"}""", new VccAudioRecovery(VccAudioProblem.PoorQuality)),
        ("vcc-customers", nameof(VccSoftphone.OnCustomersFound), CustomersJson, Customers),
        ("vcc-call-records", nameof(VccSoftphone.OnCallRecordsChanged), """{"unsaved":1,"memoryOnly":false,"wrapUpCodes":[]}""", new VccCallRecords(1, false, [])),
        ("vcc-quality", nameof(VccSoftphone.OnQuality), """{"packetsLost":3,"packetsReceived":500,"jitterMs":4.5,"roundTripMs":null,"score":4.2}""", new VccQuality(3, 500, 4.5, null, 4.2)),
        ("vcc-notice", nameof(VccSoftphone.OnNotice), """{"text":"<b>xin chào</b>"}""", new VccNotice("<b>xin chào</b>")),
        ("vcc-error", nameof(VccSoftphone.OnError), """{"code":"vendorError","vendorText":"IPCCERR0012"}""", new VccPhoneError("vendorError", null, "IPCCERR0012")),
    ];
}
