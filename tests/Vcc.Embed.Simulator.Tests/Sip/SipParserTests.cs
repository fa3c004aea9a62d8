using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Tests.Sip;

public class SipParserTests
{
    private const string Minimal = "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/WS x;branch=z9hG4bK1\r\nFrom: <sip:c@d>;tag=1\r\nTo: <sip:a@b>\r\nCall-ID: 7\r\nCSeq: 1 OPTIONS\r\n";

    [Fact]
    public void A_written_message_is_read_unchanged()
    {
        var written = SipMessage.Request("INVITE", "sip:x@y.invalid;transport=ws")
            .With("Via", "SIP/2.0/WS a;branch=b").With("Call-ID", "c").With("CSeq", "3 INVITE").With("X-Empty", "").WithSdp("v=0\r\ns=Việt\r\n");

        var read = SipParser.Parse(written.ToString(), out var problem);

        problem.Should().BeNull();
        read!.ToString().Should().Be(written.ToString());
        read.Body.Should().Be("v=0\r\ns=Việt\r\n");
    }

    [Fact]
    public void Short_names_folded_lines_and_line_feeds_are_read()
    {
        var read = SipParser.Parse("SIP/2.0 200 OK\nv: SIP/2.0/WS a;branch=b\nf: <sip:a@b>\n ;tag=one\nt: x\ni: call\nCSeq: 1 INVITE\nm: <sip:me@here>\nl: 0\n\n", out _);

        read!.From.Tag.Should().Be("one");
        (read.CallId, read["Contact"], read.Status).Should().Be(("call", "<sip:me@here>", 200));
    }

    [Theory]
    [InlineData("Content-Length: 50\r\n\r\nshort", "*larger*")]
    [InlineData("Content-Length: many\r\n\r\n", "*number*")]
    [InlineData("Content-Length: -1\r\n\r\n", "*number*")]
    [InlineData("no colon here\r\n\r\n", "*without a name*")]
    [InlineData("X: y\r\n", "*no empty line*")]
    public void What_is_wrong_is_said(string rest, string problem)
    {
        SipParser.Parse(Minimal + rest, out var said).Should().BeNull();

        said.Should().Match(problem);
    }

    [Fact]
    public void Everything_has_a_bound()
    {
        SipParser.Parse(new string('A', 70_000), out var tooLong).Should().BeNull();
        SipParser.Parse(Minimal + string.Concat(Enumerable.Repeat("X: y\r\n", 100)) + "\r\n", out var tooMany).Should().BeNull();
        SipParser.Parse(Minimal + "X: " + new string('y', 9_000) + "\r\n\r\n", out var tooWide).Should().BeNull();

        (tooLong, tooMany, tooWide).Should().Be(("longer than 64 KB", "too many headers", "header too long"));
    }

    [Fact]
    public void Content_Length_counts_the_bodys_bytes()
    {
        SipParser.Parse(Minimal + "Content-Length: 3\r\n\r\néa and more", out _)!.Body.Should().Be("éa");
    }

    [Theory]
    [InlineData("\"Bob <x>\" <sip:bob%20b@host:5060;p=1>;tag=t;q=\"1\"", "bob b", "host", "t")]
    [InlineData("sip:5000@sip.sim.invalid;tag=t", "5000", "sip.sim.invalid", "t")]
    [InlineData("<sip:host.only>", "", "host.only", null)]
    [InlineData("", "", "", null)]
    [InlineData("<<<>>>;;;=", "", "<<", null)]
    public void Addresses_are_taken_apart(string value, string user, string host, string? tag)
    {
        var address = SipAddress.Parse(value);

        (address.User, address.Host, address.Tag).Should().Be((user, host, tag));
    }

    [Fact]
    public void A_callers_number_cannot_break_out_of_its_address()
    {
        var address = SipAddress.For("<img src=x>@evil\r\nX: y", "host");

        address.Should().NotContain("\r").And.NotContain("<img");
        SipAddress.Parse(address).User.Should().Be("<img src=x>@evil\r\nX: y");
    }

    [Fact]
    public void An_answer_accepts_the_first_audio_line_only()
    {
        const string Offer = "v=0\r\na=group:BUNDLE v a\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:v\r\na=rtpmap:96 VP8/90000\r\n"
            + "m=audio 9 UDP/TLS/RTP/SAVPF 109 13\r\na=mid:a\r\na=setup:actpass\r\na=recvonly\r\na=rtpmap:109 opus/48000/2\r\na=fmtp:109 minptime=10\r\n";

        var answer = HeadlessSdp.AnswerTo(Offer);

        answer.Should().MatchRegex(@"a=group:BUNDLE a\r\nm=video 0 UDP/TLS/RTP/SAVPF 96\r\n(?s:.*)a=mid:v\r\n(?s:.*)m=audio 9 UDP/TLS/RTP/SAVPF 109 13\r\n")
            .And.MatchRegex(@"a=setup:active\r\na=mid:a\r\na=sendonly\r\n(?s:.*)a=rtpmap:109 opus/48000/2\r\na=fmtp:109 minptime=10\r\n$");
    }

    [Fact]
    public void A_reoffer_has_a_higher_version_and_actpass()
    {
        var again = Sdp.Reoffer("v=0\r\no=- 5 2 IN IP4 0.0.0.0\r\ns=-\r\na=setup:active\r\na=sendrecv\r\na=candidate:1\r\n", "sendonly", 1);

        again.Should().Be("v=0\r\no=- 5 3 IN IP4 0.0.0.0\r\ns=-\r\na=setup:actpass\r\na=sendonly\r\na=candidate:1\r\n");
    }
}
