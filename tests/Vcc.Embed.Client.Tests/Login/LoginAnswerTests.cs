using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

public sealed class LoginAnswerTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Theory]
    [InlineData("""{"code":"ok","user":{"user_id":35436}}""")]
    [InlineData("""{"code":"OK","user":{"user_id":"35436"}}""")]
    [InlineData("""{"code":"200","user":{"user_id":"35436"}}""")]
    [InlineData("""{"code":200,"user":{"id":35436}}""")]
    [InlineData("""{"message":"hello","code":200,"user":{"user_id":35436,"id":7},"more":[1,2]}""")]
    public async Task A_success_is_read_in_every_spelling(string body)
    {
        _vcc.Answer(200, body);
        using var crm = Crm.For(_vcc);

        var login = await crm.LoginAsync();

        login.User.Id.Should().Be("35436");
    }

    [Fact]
    public async Task Undocumented_fields_of_the_user_are_kept()
    {
        _vcc.Answer(200, """{"code":"ok","user":{"user_id":1,"name":"Nguyễn Văn A","groups":[1,2],"role":6,"gone":null,"is_admin":false}}""");
        using var crm = Crm.For(_vcc);

        var login = await crm.LoginAsync();

        login.User.FieldNames.Should().Equal("user_id", "name", "groups", "role", "gone", "is_admin");
        login.User.Field("name").Should().Be("Nguyễn Văn A");
        login.User.Field("groups").Should().Be("[1,2]");
        login.User.Field("role").Should().Be("6");
        login.User.Field("is_admin").Should().Be("false");
        login.User.Field("gone").Should().BeNull();
        login.User.Field("never").Should().BeNull();
    }

    [Theory]
    [InlineData("""{"code":"ok"}""")]
    [InlineData("""{"code":"ok","user":null}""")]
    [InlineData("""{"code":"ok","user":{}}""")]
    public async Task A_success_without_a_user_has_no_id(string body)
    {
        _vcc.Answer(200, body);
        using var crm = Crm.For(_vcc);

        var login = await crm.LoginAsync();

        login.User.Id.Should().BeNull();
    }

    public static TheoryData<int, string, VccLoginFailure> Refusals()
    {
        var refusals = new TheoryData<int, string, VccLoginFailure>();
        foreach (var (code, reason) in new[] { (401, VccLoginFailure.TokenRejected), (404, VccLoginFailure.DomainNotFound), (405, VccLoginFailure.DomainExpired), (400, VccLoginFailure.UnknownExtension) })
        {
            refusals.Add(200, $$"""{"code":{{code}}}""", reason);
            refusals.Add(200, $$"""{"code":"{{code}}","message":"no"}""", reason);
        }

        foreach (var (status, reason) in new[] { (401, VccLoginFailure.TokenRejected), (404, VccLoginFailure.DomainNotFound), (405, VccLoginFailure.DomainExpired) })
        {
            refusals.Add(status, "", reason);
            refusals.Add(status, $$"""{"code":{{status}}}""", reason);
            refusals.Add(status, "<html>no</html>", reason);
        }

        // The code in the body counts before the status.
        refusals.Add(403, """{"code":405}""", VccLoginFailure.DomainExpired);
        return refusals;
    }

    // F2, and "refusals are never retried".
    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_has_its_reason_and_no_retry(int status, string body, VccLoginFailure reason)
    {
        _vcc.Answer(status, body);
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(reason);
        failure.HttpStatus.Should().Be(status);
        failure.IsTransient.Should().BeFalse();
        failure.Code.Should().Be(char.ToLowerInvariant(reason.ToString()[0]) + reason.ToString()[1..]);
        _vcc.Asked.Should().Be(1);
    }

    [Theory]
    [InlineData(200, """{"code":"E_STRANGE"}""", "e_strange")]
    [InlineData(200, """{"code":777}""", "777")]
    [InlineData(403, "<html>blocked</html>", null)]
    public async Task An_undocumented_code_is_kept_and_not_retried(int status, string body, string? code)
    {
        _vcc.Answer(status, body);
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.VendorFailure);
        failure.VendorCode.Should().Be(code);
        failure.Message.Should().Contain(code ?? "HTTP 403");
        failure.VendorText.Should().Be(body);
        _vcc.Asked.Should().Be(1);
    }

    [Theory]
    [InlineData(401, VccLoginFailure.TokenRejected)]
    [InlineData(404, VccLoginFailure.DomainNotFound)]
    public async Task An_undocumented_word_leaves_the_reason_to_the_status(int status, VccLoginFailure reason)
    {
        _vcc.Answer(status, """{"code":"unauthorized"}""");
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(reason);
        failure.VendorCode.Should().Be("unauthorized");
    }

    [Theory]
    [InlineData("""{"code":"ok","user":{"user_id":1,"name":"\ud800"}}""")]
    [InlineData("""{"code":"\udfff"}""")]
    [InlineData("""{"code":"ok","user":{"\ud800":1}}""")]
    [InlineData("""{"code":"x\ud83d","user":{"user_id":"\ud800"}}""")]
    public async Task Half_a_surrogate_pair_leads_to_no_undocumented_exception(string body)
    {
        _vcc.Answer(200, body);
        using var crm = Crm.For(_vcc);

        var login = async () => (await crm.LoginAsync()).User.FieldNames.ToArray();

        (await Record.ExceptionAsync(login)).Should().Match<Exception?>(outcome => outcome == null || outcome is VccLoginException);
    }

    [Fact]
    public async Task A_field_with_half_a_surrogate_pair_is_readable()
    {
        _vcc.Answer(200, """{"code":"ok","user":{"user_id":1,"name":"a\ud800"}}""");
        using var crm = Crm.For(_vcc);

        var login = await crm.LoginAsync();

        login.User.Field("name").Should().Be(@"a\ud800");
    }

    public void Dispose() => _vcc.Dispose();
}
