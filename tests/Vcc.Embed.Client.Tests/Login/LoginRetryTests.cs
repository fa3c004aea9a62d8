using Vcc.Embed.Client.Login;
using Vcc.Embed.Client.Tests.Support;
using WireMock.ResponseBuilders;

namespace Vcc.Embed.Client.Tests.Login;

public sealed class LoginRetryTests : IDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1.2);
    private readonly FakeVcc _vcc = new();
    private readonly WatchedTime _time = new();

    // F1
    [Fact]
    public async Task After_two_failures_a_third_attempt_succeeds()
    {
        _vcc.AnswerInTurn(FakeVcc.Reply(500, ""), FakeVcc.Reply(502, "<html>Bad Gateway</html>"), FakeVcc.Reply(200, FakeVcc.Ok));
        using var crm = Crm.For(_vcc, time: _time);

        var login = crm.LoginAsync();
        (await _time.NextWaitAsync()).Should().Be(TimeSpan.FromSeconds(10), "the whole login has a limit");
        (await WaitOutAsync()).Should().Be(First);
        (await WaitOutAsync()).Should().Be(Second);

        (await login).User.Id.Should().Be("35436");
        _vcc.Asked.Should().Be(3);
    }

    public static TheoryData<int, string> Failures => new()
    {
        { 500, "" },
        { 502, "<html>Bad Gateway</html>" },
        { 503, """{"code":503}""" },
        { 200, """{"code":500}""" },
        { 200, """{"code":"500","message":"system"}""" },
        { 429, "" },
    };

    // F1 and F2
    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Three_failures_are_a_vendor_failure(int status, string body)
    {
        _vcc.Answer(status, body);
        using var crm = Crm.For(_vcc, time: _time);

        var login = crm.FailedLoginAsync();
        await _time.NextWaitAsync();
        await WaitOutAsync();
        await WaitOutAsync();

        var failure = await login;
        failure.Reason.Should().Be(VccLoginFailure.VendorFailure);
        failure.IsTransient.Should().BeTrue();
        _vcc.Asked.Should().Be(3);
    }

    [Fact]
    public async Task A_refusal_after_a_failure_ends_the_retries()
    {
        _vcc.AnswerInTurn(FakeVcc.Reply(500, ""), FakeVcc.Reply(200, """{"code":401}"""));
        using var crm = Crm.For(_vcc, time: _time);

        var login = crm.FailedLoginAsync();
        await _time.NextWaitAsync();
        await WaitOutAsync();

        (await login).Reason.Should().Be(VccLoginFailure.TokenRejected);
        _vcc.Asked.Should().Be(2);
    }

    [Fact]
    public async Task Retry_after_is_obeyed_and_reported()
    {
        _vcc.Answer(Response.Create().WithStatusCode(503).WithHeader("Retry-After", "2"));
        using var crm = Crm.For(_vcc, time: _time);

        var login = crm.FailedLoginAsync();
        await _time.NextWaitAsync();
        (await WaitOutAsync()).Should().Be(TimeSpan.FromSeconds(2));
        (await WaitOutAsync()).Should().Be(TimeSpan.FromSeconds(2));

        (await login).RetryAfter.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_Retry_After_beyond_the_timeout_ends_the_login()
    {
        _vcc.Answer(Response.Create().WithStatusCode(503).WithHeader("Retry-After", "120"));
        using var crm = Crm.For(_vcc, time: _time);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.VendorFailure);
        failure.RetryAfter.Should().Be(TimeSpan.FromMinutes(2));
        _vcc.Asked.Should().Be(1);
    }

    [Fact]
    public async Task The_same_token_is_sent_with_every_attempt()
    {
        _vcc.AnswerInTurn(FakeVcc.Reply(500, ""), FakeVcc.Reply(200, FakeVcc.Ok));
        using var crm = Crm.For(_vcc, time: _time);

        var login = crm.LoginAsync();
        await _time.NextWaitAsync();
        await WaitOutAsync();
        await login;

        _vcc.Requests.Select(request => request.Body).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, 0, 300)]
    [InlineData(0, 0.5, 337.5)]
    [InlineData(0, 1, 375)]
    [InlineData(1, 0, 1200)]
    [InlineData(1, 1, 1500)]
    public void A_pause_grows_by_at_most_a_quarter(int attempt, double chance, double milliseconds)
    {
        var pause = new LoginRetryPolicy(() => chance).PauseBefore(attempt, retryAfter: null);

        pause.TotalMilliseconds.Should().Be(milliseconds);
    }

    [Fact]
    public void Pauses_differ_from_one_login_to_the_next()
    {
        var policy = new LoginRetryPolicy();

        var pauses = Enumerable.Range(0, 50).Select(_ => policy.PauseBefore(0, retryAfter: null).TotalMilliseconds).ToArray();

        pauses.Should().OnlyContain(pause => pause >= 300 && pause < 375);
        pauses.Distinct().Should().HaveCountGreaterThan(10);
    }

    public void Dispose() => _vcc.Dispose();

    private async Task<TimeSpan> WaitOutAsync()
    {
        var wait = await _time.NextWaitAsync();
        _time.Advance(wait);
        return wait;
    }
}
