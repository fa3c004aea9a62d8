using System.Text.Json;

namespace Vcc.Embed.Client.Tests.Operations;

public class RedactionTests
{
    [Fact]
    public void A_key_is_redacted_everywhere()
    {
        VccAccessKey key = "0123456789abcdef"!;

        key.ToString().Should().Be("[redacted]");
        JsonSerializer.Serialize(key).Should().Be("\"[redacted]\"");
        typeof(VccAccessKey).GetProperties().Should().BeEmpty("a logger that takes objects apart finds nothing");
    }

    [Fact]
    public void Only_Reveal_shows_a_token()
    {
        var token = new VccTokenMinter().Mint(new VccAccount { Domain = "demo", AccessKey = "0123456789abcdef" }, new VccAgent("5000"));

        token.ToString().Should().Be("[redacted]");
        JsonSerializer.Serialize(token).Should().Be("\"[redacted]\"");
        token.Reveal().Should().StartWith("eyJ");
        typeof(VccToken).GetProperties().Select(property => property.Name).Should().Equal("ExpiresAt");
    }

    [Fact]
    public void The_text_of_options_has_no_key()
    {
        var options = new VccEmbedOptions { Domain = "demo", AccessKey = "0123456789abcdef" };

        options.ToString().Should().Be("demo at https://web.vcc-vinaphone.com.vn/");
        JsonSerializer.Serialize(options).Should().Contain("\"AccessKey\":\"[redacted]\"");
    }

    [Fact]
    public void Redacted_JSON_cannot_be_read_back()
    {
        var key = () => JsonSerializer.Deserialize<VccAccessKey>("\"[redacted]\"");
        var token = () => JsonSerializer.Deserialize<VccToken>("\"[redacted]\"");

        key.Should().Throw<NotSupportedException>();
        token.Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void The_client_refuses_to_run_in_a_browser()
    {
        var demand = () => Vcc.Embed.Client.Internal.BrowserGuard.ThrowIf(isBrowser: true);

        demand.Should().Throw<PlatformNotSupportedException>().WithMessage("*access key*must not run in a browser*");
    }
}
