namespace Vcc.Embed.Client.Tests.Login;

/// <summary>An application's tests make the client's results themselves.</summary>
public class TestDoubleTests
{
    [Fact]
    public void A_login_can_be_made()
    {
        var login = new VccLogin(new VccAgent("5000"), VccBaseAddresses.Vcc, "demo", new VccToken("a.b.c"), VccUser.Parse("""{"user_id":7,"name":"An"}"""));

        login.Token.Reveal().Should().Be("a.b.c");
        login.User.Id.Should().Be("7");
        login.User.Field("name").Should().Be("An");
    }

    [Fact]
    public void A_failure_can_be_made()
    {
        var failure = new VccLoginException(VccLoginFailure.TimedOut, "slow") { RetryAfter = TimeSpan.FromSeconds(3), IsTransient = true };

        failure.Reason.Should().Be(VccLoginFailure.TimedOut);
        failure.Describe().Title.Should().NotBeEmpty();
        failure.RetryAfter.Should().Be(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void A_changed_key_did_not_mint_the_token()
    {
        var account = new VccAccount { Domain = "demo", AccessKey = "the old key" };
        var token = new VccTokenMinter().Mint(account, new VccAgent("5000"));

        VccTokenMinter.IsMintedBy(account, token).Should().BeTrue();
        account.AccessKey = "the new key";
        VccTokenMinter.IsMintedBy(account, token).Should().BeFalse();
        VccTokenMinter.IsMintedBy(account, new VccToken("no token")).Should().BeFalse();
    }
}
