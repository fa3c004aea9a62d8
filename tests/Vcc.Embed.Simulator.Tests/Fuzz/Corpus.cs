namespace Vcc.Embed.Simulator.Tests.Fuzz;

/// <summary>Valid frames of each kind, as input of the mutator.</summary>
internal static class Corpus
{
    public static readonly string[] Sip =
    [
        "REGISTER sip:sip.sim.invalid SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK1\r\nMax-Forwards: 69\r\nTo: <sip:5000@sip.sim.invalid>\r\nFrom: <sip:5000@sip.sim.invalid>;tag=a\r\nCall-ID: r1\r\nCSeq: 1 REGISTER\r\nContact: <sip:abcdefgh@x.invalid;transport=ws>;+sip.ice;reg-id=1;+sip.instance=\"<urn:uuid:1>\";expires=600\r\nExpires: 600\r\nContent-Length: 0\r\n\r\n",
        "INVITE sip:5001@sip.sim.invalid SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK2\r\nTo: <sip:5001@sip.sim.invalid>\r\nFrom: \"A\" <sip:5000@sip.sim.invalid>;tag=b\r\nCall-ID: i1\r\nCSeq: 2 INVITE\r\nContact: <sip:abcdefgh@x.invalid;transport=ws;ob>\r\nContent-Type: application/sdp\r\nContent-Length: 13\r\n\r\nv=0\r\na=mid:0\r\n",
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/WSS vcc.test;branch=z9hG4bK3\r\nTo: <sip:5000@sip.sim.invalid>;tag=c\r\nFrom: <sip:0912345678@sip.sim.invalid>;tag=d\r\nCall-ID: i2\r\nCSeq: 1 INVITE\r\nContact: <sip:abcdefgh@x.invalid;transport=ws>\r\nContent-Length: 0\r\n\r\n",
        "INFO sip:vcc@vcc.test SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK4\r\nTo: <sip:a@b>;tag=e\r\nFrom: <sip:c@d>;tag=f\r\nCall-ID: i3\r\nCSeq: 4 INFO\r\nContent-Type: application/dtmf-relay\r\nContent-Length: 22\r\n\r\nSignal=5\r\nDuration=100",
        "CANCEL sip:5001@sip.sim.invalid SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK2\r\nTo: <sip:5001@sip.sim.invalid>\r\nFrom: \"A\" <sip:5000@sip.sim.invalid>;tag=b\r\nCall-ID: i1\r\nCSeq: 2 CANCEL\r\nContent-Length: 0\r\n\r\n",
    ];

    public static readonly string[] Agent =
    [
        """{"objectId":1010003,"authenToken":"x.y.z","agentId":"agent5000","extension":"5000"}""",
        """{"telephoneNumber":"0912345678","objectId":2032,"ticketId":"","callerId":"","agentId":"agent5000","extension":"5000"}""",
        """{"objectId":1511242004,"deviceType":2,"phoneNum":"","agentId":"agent5000","extension":"5000"}""",
        """{"callId":"C1","newAgentId":"5001","dropAgentId":"5000","objectId":1410122076,"agentId":"agent5000","extension":"5000"}""",
        """{"callId":"C1","acdId":1,"objectId":2052,"extension":"5000"}""",
        """{"callId":"C1","callType":1,"objectId":2015}""",
    ];

    public static readonly string[] Control =
    [
        """{"type":"call","to":"18001234","sdp":"v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n"}""",
        """{"type":"offer","callId":"1.1","leg":2,"sdp":"v=0\r\n"}""",
        """{"type":"dtmf","callId":"1.1","digit":"5"}""",
        """{"type":"placeCall","id":1,"from":"0987654321","to":"18001234"}""",
        """{"type":"setFault","id":2,"name":VccFaultNames.RingAnnouncedTwice,"extension":"5000","number":null,"times":1,"value":null,"delayMs":5}""",
        """{"type":"setDevice","extension":"5000","device":1,"domain":"demo"}""",
        """{"type":"rejectAs","callId":"1.1","sipCode":486}""",
    ];
}
