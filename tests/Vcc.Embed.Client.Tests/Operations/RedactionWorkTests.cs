using System.Diagnostics;
using System.Text;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client.Tests.Operations;

/// <summary>T34: a large response of VCC or of a proxy must not cost CPU in redaction.</summary>
public class RedactionWorkTests
{
    private static readonly VccAccessKey Key = new("0123456789abcdef");
    private static readonly VccToken Token = new("eyJhbGciOiJIUzI1NiJ9.eyJpcHBob25lIjoiNTAwMCJ9.c2lnbmF0dXJl");

    [Theory]
    [InlineData("\"")]
    [InlineData("\"token")]
    [InlineData("eyJ.")]
    [InlineData("\"a\":\"")]
    public void Redaction_work_is_not_quadratic(string pattern)
    {
        var small = Body(pattern, 4 * 1024);
        var large = Body(pattern, 1024 * 1024);
        Measure(large);

        var ratio = Measure(large) / Measure(small);

        ratio.Should().BeLessThan(64, "the large body has 256 times the size, and its square is 65,536 times");
    }

    [Theory]
    [InlineData(900)]
    [InlineData(1000)]
    [InlineData(1024)]
    [InlineData(16 * 1024 - 20)]
    public void No_part_of_a_cut_secret_is_shown(int position)
    {
        var body = Encoding.UTF8.GetBytes(new string('x', position) + Token.Reveal() + Key + "0123456789abcdef");

        var shown = new SecretRedactor(Key, Token).Redact(body);

        shown.Should().NotContain("eyJ").And.NotContain("0123");
    }

    [Fact]
    public void A_body_of_many_tokens_shows_none()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Token.Reveal() + " 0123456789abcdef ", 5000)));

        var shown = new SecretRedactor(Key, Token).Redact(body);

        shown.Should().NotContain("eyJ").And.NotContain("0123");
    }

    private static byte[] Body(string pattern, int size) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(pattern, size / pattern.Length)));

    // The fastest of several runs, so that other work on the machine does not count.
    private static double Measure(byte[] body) => Enumerable.Range(0, 5).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        new SecretRedactor(Key, Token).Redact(body);
        return Math.Max(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 0.05);
    });
}
