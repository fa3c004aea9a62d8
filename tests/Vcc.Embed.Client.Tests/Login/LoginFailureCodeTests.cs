namespace Vcc.Embed.Client.Tests.Login;

public class LoginFailureCodeTests
{
    public static TheoryData<VccLoginFailure> Reasons => [.. Enum.GetValues<VccLoginFailure>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_login_failure_has_a_code_and_a_text(VccLoginFailure reason)
    {
        var failure = new VccLoginException(reason, "message");

        failure.Code.Should().BeEquivalentTo(reason.ToString());
        failure.Describe().Should().NotBe(VccErrorTexts.Get(VccErrorCodes.Unexpected));
    }
}
