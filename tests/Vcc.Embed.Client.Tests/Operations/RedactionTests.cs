using System.Text.Json;

namespace Vcc.Embed.Client.Tests.Operations;

public class RedactionTests
{
    [Fact]
    public void A_key_shows_itself_to_nobody()
    {
        VccAccessKey key = "0123456789abcdef"!;

        key.ToString().Should().Be("[redacted]");
        JsonSerializer.Serialize(key).Should().Be("\"[redacted]\"");
        typeof(VccAccessKey).GetProperties().Should().BeEmpty("a logger that takes objects apart finds nothing");
    }

    [Fact]
    public void A_token_shows_itself_only_when_asked()
    {
        var token = new VccTokenMinter().Mint(new VccAccount { Domain = "demo", AccessKey = "0123456789abcdef" }, new VccAgent("5000"));

        token.ToString().Should().Be("[redacted]");
        JsonSerializer.Serialize(token).Should().Be("\"[redacted]\"");
        token.Reveal().Should().StartWith("eyJ");
        typeof(VccToken).GetProperties().Select(property => property.Name).Should().Equal("ExpiresAt");
    }

    [Fact]
    public void Options_and_accounts_show_where_they_are_but_not_their_key()
    {
        var options = new VccEmbedOptions { Domain = "demo", AccessKey = "0123456789abcdef" };

        options.ToString().Should().Be("demo at https://web.vcc-vinaphone.com.vn/");
        JsonSerializer.Serialize(options).Should().Contain("\"AccessKey\":\"[redacted]\"");
    }

    [Fact]
    public void What_was_written_redacted_is_never_read_back_as_a_secret()
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
