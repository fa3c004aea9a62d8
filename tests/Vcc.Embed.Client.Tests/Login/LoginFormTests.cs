using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

public sealed class LoginFormTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Fact]
    public async Task The_body_may_be_urlencoded()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc, account => account.LoginForm = VccLoginForm.UrlEncoded);

        var login = await crm.LoginAsync();

        var request = _vcc.Requests.Single();
        request.Headers!["Content-Type"].Should().Equal("application/x-www-form-urlencoded");
        BodyOf(request).Should().Be("token=" + login.Token.Reveal());
    }

    [Fact]
    public async Task The_body_may_be_multipart_as_php_sends_it()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc, account => account.LoginForm = VccLoginForm.Multipart);

        var login = await crm.LoginAsync();

        var request = _vcc.Requests.Single();
        request.Headers!["Content-Type"].ToString().Should().MatchRegex("^multipart/form-data; boundary=[a-z0-9]+$");
        BodyOf(request).Should().Contain("Content-Disposition: form-data; name=\"token\"\r\n\r\n" + login.Token.Reveal() + "\r\n");
    }

    // F5: a VCC that takes one form only.
    [Theory]
    [InlineData(VccLoginForm.Json, "application/x-www-form-urlencoded", 400)]
    [InlineData(VccLoginForm.Json, "application/x-www-form-urlencoded", 415)]
    [InlineData(VccLoginForm.UrlEncoded, "application/json", 400)]
    [InlineData(VccLoginForm.UrlEncoded, "application/json", 415)]
    [InlineData(VccLoginForm.Multipart, "application/x-www-form-urlencoded", 415)]
    public async Task A_form_that_is_refused_is_changed_once(VccLoginForm form, string taken, int refusal)
    {
        _vcc.Server.Given(FakeVcc.Login()).AtPriority(2).RespondWith(FakeVcc.Reply(refusal, ""));
        _vcc.Server.Given(FakeVcc.Login().WithHeader("Content-Type", taken)).AtPriority(1).RespondWith(FakeVcc.Reply(200, FakeVcc.Ok));
        using var crm = Crm.For(_vcc, account => account.LoginForm = form);

        var login = await crm.LoginAsync();

        login.User.Id.Should().Be("35436");
        _vcc.Asked.Should().Be(2);
        _vcc.Requests[1].Headers!["Content-Type"].Should().Equal(taken);
    }

    [Fact]
    public async Task Two_refused_forms_are_a_protocol_failure()
    {
        _vcc.Answer(415, "");
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Protocol);
        failure.Message.Should().Contain("LoginForm");
        _vcc.Asked.Should().Be(2);
    }

    [Fact]
    public async Task HTTP_400_is_an_unknown_extension_after_both_forms()
    {
        _vcc.Answer(400, """{"code":400,"message":"ipphone"}""");
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.UnknownExtension);
        _vcc.Asked.Should().Be(2);
    }

    public void Dispose() => _vcc.Dispose();

    private static string BodyOf(WireMock.IRequestMessage request) =>
        request.Body ?? System.Text.Encoding.ASCII.GetString(request.BodyAsBytes!);
}
