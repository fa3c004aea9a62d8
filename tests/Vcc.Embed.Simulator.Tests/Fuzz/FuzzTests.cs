using System.Net.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tests.Wire;

namespace Vcc.Embed.Simulator.Tests.Fuzz;

/// <summary>More than a million broken frames in all, always the same ones.</summary>
public class FuzzTests
{
    private const int ParserFrames = 700_000;
    private const int JsonFrames = 300_000;
    private const int ExchangeFrames = 60_000;

    private static readonly string[] SipFrames =
    [
        "REGISTER sip:sip.sim.invalid SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK1\r\nMax-Forwards: 69\r\nTo: <sip:5000@sip.sim.invalid>\r\nFrom: <sip:5000@sip.sim.invalid>;tag=a\r\nCall-ID: r1\r\nCSeq: 1 REGISTER\r\nContact: <sip:abcdefgh@x.invalid;transport=ws>;+sip.ice;reg-id=1;+sip.instance=\"<urn:uuid:1>\";expires=600\r\nExpires: 600\r\nContent-Length: 0\r\n\r\n",
        "INVITE sip:5001@sip.sim.invalid SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK2\r\nTo: <sip:5001@sip.sim.invalid>\r\nFrom: \"A\" <sip:5000@sip.sim.invalid>;tag=b\r\nCall-ID: i1\r\nCSeq: 2 INVITE\r\nContact: <sip:abcdefgh@x.invalid;transport=ws;ob>\r\nContent-Type: application/sdp\r\nContent-Length: 13\r\n\r\nv=0\r\na=mid:0\r\n",
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/WSS vcc.test;branch=z9hG4bK3\r\nTo: <sip:5000@sip.sim.invalid>;tag=c\r\nFrom: <sip:0912345678@sip.sim.invalid>;tag=d\r\nCall-ID: i2\r\nCSeq: 1 INVITE\r\nContact: <sip:abcdefgh@x.invalid;transport=ws>\r\nContent-Length: 0\r\n\r\n",
        "INFO sip:vcc@vcc.test SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK4\r\nTo: <sip:a@b>;tag=e\r\nFrom: <sip:c@d>;tag=f\r\nCall-ID: i3\r\nCSeq: 4 INFO\r\nContent-Type: application/dtmf-relay\r\nContent-Length: 22\r\n\r\nSignal=5\r\nDuration=100",
    ];

    private static readonly string[] AgentFrames =
    [
        """{"objectId":1010003,"authenToken":"x.y.z","agentId":"agent5000","extension":"5000"}""",
        """{"telephoneNumber":"0912345678","objectId":2032,"ticketId":"","callerId":"","agentId":"agent5000","extension":"5000"}""",
        """{"objectId":1511242004,"deviceType":2,"phoneNum":"","agentId":"agent5000","extension":"5000"}""",
        """{"callId":"C1","newAgentId":"5001","dropAgentId":"5000","objectId":1410122076,"agentId":"agent5000","extension":"5000"}""",
        """{"callId":"C1","acdId":1,"objectId":2052,"extension":"5000"}""",
        """{"callId":"C1","callType":1,"objectId":2015}""",
    ];

    [Fact]
    public void No_broken_SIP_frame_breaks_the_parser()
    {
        var mutator = new Mutator(20261122);
        var understood = 0;

        for (var i = 0; i < ParserFrames; i++)
        {
            if (SipParser.Parse(mutator.Break(SipFrames[i % SipFrames.Length]), out _) is not { } message)
                continue;
            understood++;
            Use(message);
        }

        understood.Should().BeInRange(ParserFrames / 20, ParserFrames - 1, "frames must be broken a little, not beyond all reading");
    }

    [Fact]
    public void No_broken_JSON_frame_breaks_the_reader()
    {
        var mutator = new Mutator(20261123);
        var understood = 0;

        for (var i = 0; i < JsonFrames; i++)
        {
            if (AgentFrame.Parse(mutator.Break(AgentFrames[i % AgentFrames.Length])) is not { } frame)
                continue;
            understood++;
            _ = (frame.ObjectId, frame.Text("callId"), frame.Number("acdId"), frame.Text("telephoneNumber"));
        }

        understood.Should().BeInRange(JsonFrames / 50, JsonFrames - 1);
    }

    [Fact]
    public void No_broken_frame_breaks_the_exchange_or_makes_it_grow()
    {
        var exchange = new Exchange(new VccSimulatorOptions { TranscriptCapacity = 100 }, NullLoggerFactory.Instance);
        using var nowhere = WebSocket.CreateFromStream(new MemoryStream(), isServer: true, null, TimeSpan.Zero);
        var agent = new AgentSocket(exchange, new TextSocket(nowhere, () => { }, 1 << 16));
        agent.BelongsTo(exchange.Domains.Default.Agent("5000")!);
        var sip = new SipConnection(exchange, new TextSocket(nowhere, () => { }, 1 << 16));
        var mutator = new Mutator(20261124);
        sip.Received(SipFrames[0]);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < ExchangeFrames; i++)
        {
            if (i % 2 == 0)
                sip.Received(mutator.Break(SipFrames[i / 2 % SipFrames.Length]));
            else
                agent.Received(mutator.Break(AgentFrames[i / 2 % AgentFrames.Length]));
        }

        // What waits to be written to a socket nobody reads is bounded by itself and not looked at here.
        exchange.Domains.Default.Agents.Sum(one => one.Bindings.Count).Should().BeLessThan(200);
        exchange.Transcript.Entries.Count.Should().BeLessThanOrEqualTo(100);
        exchange.Transcript.Unemulated.Count.Should().BeLessThanOrEqualTo(1000);
        exchange.Calls.Live.Count.Should().BeLessThan(10);
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(100_000_000);
    }

    [Fact]
    public async Task A_simulator_that_was_bombarded_still_takes_a_call()
    {
        await using var scene = await Scene.StartAsync();
        var attacker = await scene.AgentAsync("5001");
        var mutator = new Mutator(20261125);
        for (var i = 0; i < 2_000; i++)
        {
            await attacker.SipSocket.SendAsync(mutator.Break(SipFrames[i % SipFrames.Length]), scene.Patient);
            await attacker.Channel.SendAsync(mutator.Break(AgentFrames[i % AgentFrames.Length]), scene.Patient);
        }

        var agent = await scene.AgentAsync("5003");
        scene.Vcc.Faults.Set("agentChannel.drop", extension: "5001");
        await scene.Vcc.Customer("0912345678").CallAsync("5003");

        await agent.RungAsync(scene.Patient);
    }

    private static void Use(SipMessage message)
    {
        _ = (message.From.Tag, message.To.User, message.To.Host, message.Summary, SipAddress.Parse(message["Contact"]).Parameter("expires"));
        _ = message.ToString();
        _ = Dtmf.Read(message);
        _ = Sdp.AnswerTo(message.Body, message.Body);
    }
}
