using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Control;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Tests.Fuzz;

/// <summary>A million broken frames from a fixed seed.</summary>
public class ParserFuzzTests
{
    private const int SipFrames = 700_000;
    private const int AgentFrames = 200_000;
    private const int ControlFrames = 100_000;

    [Fact]
    public void There_are_a_million_of_them() => (SipFrames + AgentFrames + ControlFrames).Should().BeGreaterThanOrEqualTo(1_000_000);

    [Fact]
    public void No_broken_SIP_frame_breaks_the_parser() => Break(20261122, SipFrames, Corpus.Sip, text =>
    {
        if (SipParser.Parse(text, out _) is not { } message)
            return false;
        _ = (message.From.Tag, message.To.User, message.To.Host, message.Summary, SipAddress.Parse(message["Contact"]).Parameter("expires"));
        _ = message.ToString();
        _ = DtmfInfoReader.Read(message);
        _ = Sdp.AnswerTo(message.Body, message.Body);
        _ = HeadlessSdp.AnswerTo(message.Body);
        return true;
    });

    [Fact]
    public void No_broken_frame_of_an_agent_breaks_the_reader() => Break(20261123, AgentFrames, Corpus.Agent, text =>
    {
        if (AgentFrame.Parse(text) is not { } frame)
            return false;
        _ = (frame.ObjectId, frame.Text("callId"), frame.Number("acdId"), frame.Text("telephoneNumber"));
        return true;
    });

    [Fact]
    public void No_broken_control_frame_throws() =>
        Break(20261126, ControlFrames, Corpus.Control, text => ControlFrame.Parse(text) is not null);

    private static void Break(int seed, int frames, string[] good, Func<string, bool> isUnderstood)
    {
        var mutator = new Mutator(seed);
        var understood = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < frames; i++)
            understood += isUnderstood(mutator.Break(good[i % good.Length])) ? 1 : 0;

        understood.Should().BeInRange(frames / 50, frames - 1, "frames must be broken a little, not beyond all reading");
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(50_000_000, "nothing is kept; other tests run beside this one");
    }
}
