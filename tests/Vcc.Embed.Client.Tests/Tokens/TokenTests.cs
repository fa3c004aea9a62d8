using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Vcc.Embed.Client.Tests.Tokens;

public class TokenTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 18, 30, 15, 400, TimeSpan.Zero));

    [Fact]
    public void A_token_holds_two_claims_in_Vietnam_time()
    {
        var token = Mint();

        Part(token, 0).Should().Be("""{"alg":"HS256","typ":"JWT"}""");
        Part(token, 1).Should().Be("""{"ipphone":"5000","expired":"2026-11-23 13:30:15"}""");
    }

    [Fact]
    public void A_token_contains_its_expiry()
    {
        var token = Mint();

        token.ExpiresAt.Should().Be(_time.GetUtcNow() + TimeSpan.FromHours(12));
    }

    [Fact]
    public void Expired_may_be_iso_8601_in_utc()
    {
        var token = Mint(account => account.TokenExpiry = VccTokenExpiry.Iso8601);

        Part(token, 1).Should().Be("""{"ipphone":"5000","expired":"2026-11-23T06:30:15Z"}""");
    }

    [Fact]
    public void Expired_may_be_omitted()
    {
        var token = Mint(account => account.TokenExpiry = VccTokenExpiry.Omitted);

        Part(token, 1).Should().Be("""{"ipphone":"5000"}""");
        token.ExpiresAt.Should().BeNull();
    }

    [Fact]
    public void Expired_is_written_in_the_zone_of_the_account()
    {
        var token = Mint(account => account.TimeZone = VccTimeZone.Parse("+09:30"));

        Part(token, 1).Should().Be("""{"ipphone":"5000","expired":"2026-11-23 16:00:15"}""");
    }

    // Their calendars and separators differ.
    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    [InlineData("vi-VN")]
    public void The_culture_does_not_change_a_token(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        var token = Mint();

        Part(token, 1).Should().Be("""{"ipphone":"5000","expired":"2026-11-23 13:30:15"}""");
    }

    [Fact]
    public void A_token_has_the_lifetime_of_its_account()
    {
        var token = Mint(account => account.TokenLifetime = TimeSpan.FromMinutes(90));

        Part(token, 1).Should().Be("""{"ipphone":"5000","expired":"2026-11-23 03:00:15"}""");
    }

    // F6: the clocks are ten minutes apart, and VCC may read the time as its own or as UTC.
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", -10)]
    [InlineData("Asia/Ho_Chi_Minh", 10)]
    [InlineData("UTC", -10)]
    [InlineData("UTC", 10)]
    public void A_token_stays_valid_with_skewed_clocks(string zone, int skewMinutes)
    {
        var token = Mint(account => account.TimeZone = VccTimeZone.Parse(zone));

        var written = DateTime.Parse(Part(token, 1).Split("\"")[7], CultureInfo.InvariantCulture);
        var now = _time.GetUtcNow().UtcDateTime.AddMinutes(skewMinutes);
        written.Should().BeAfter(now, "VCC may read it as UTC");
        written.AddHours(-7).Should().BeAfter(now, "VCC may read it as Vietnam time");
    }

    [Fact]
    public void Many_threads_may_mint_at_once()
    {
        var minter = new VccTokenMinter(_time);
        var account = Account();
        var expected = minter.Mint(account, new VccAgent("5000")).Reveal();

        var minted = Enumerable.Range(0, 2000).AsParallel().Select(_ => minter.Mint(account, new VccAgent("5000")).Reveal());

        minted.Distinct().Should().Equal(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("50 00")]
    [InlineData("5000\",\"role\":\"6")]
    [InlineData("số 5000")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_extension_of_another_shape_is_refused(string extension)
    {
        var agent = () => new VccAgent(extension);
        var changed = () => new VccAgent("5000") with { Extension = extension };

        agent.Should().Throw<ArgumentException>().WithMessage("*1 to 64*");
        changed.Should().Throw<ArgumentException>();
    }

    private VccToken Mint(Action<VccAccount>? change = null)
    {
        var account = Account();
        change?.Invoke(account);
        return new VccTokenMinter(_time).Mint(account, new VccAgent("5000"));
    }

    private static VccAccount Account() => new() { Domain = "demo", AccessKey = "0123456789abcdef" };

    private static string Part(VccToken token, int index) => Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(token.Reveal().Split('.')[index]));
}
