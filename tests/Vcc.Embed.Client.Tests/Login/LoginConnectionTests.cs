using System.Net.Sockets;
using Vcc.Embed.Client.Tests.Support;
using WireMock.ResponseBuilders;

namespace Vcc.Embed.Client.Tests.Login;

/// <summary>F3: the connection breaks, hangs, or carries rubbish.</summary>
public sealed class LoginConnectionTests : IDisposable
{
    private readonly FakeVcc _vcc = new();
    private readonly WatchedTime _time = new();

    [Fact]
    public async Task A_login_without_response_ends_after_the_timeout()
    {
        await using var server = new RawServer(RawServer.HangingAsync);
        using var crm = Crm.At(server.BaseAddress, time: _time);

        var login = crm.FailedLoginAsync();
        await server.FirstRequestAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        var failure = await login;
        failure.Reason.Should().Be(VccLoginFailure.TimedOut);
        failure.Message.Should().Contain("10 s");
        failure.IsTransient.Should().BeTrue();
        server.Requests.Should().Be(1);
    }

    [Fact]
    public async Task A_response_without_end_ends_after_the_timeout()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"code\":"u8.ToArray(), stop);
            await RawServer.HangingAsync(stream, stop);
        });
        using var crm = Crm.At(server.BaseAddress, account => account.LoginTimeout = TimeSpan.FromSeconds(3), _time);

        var login = crm.FailedLoginAsync();
        await server.FirstRequestAsync();
        _time.Advance(TimeSpan.FromSeconds(3));

        (await login).Reason.Should().Be(VccLoginFailure.TimedOut);
    }

    [Fact]
    public async Task The_total_timeout_covers_the_pauses_between_attempts()
    {
        _vcc.Answer(500, "");
        using var crm = Crm.For(_vcc, account => account.LoginTimeout = TimeSpan.FromSeconds(0.2), _time);

        var login = crm.FailedLoginAsync();
        await _time.NextWaitAsync();

        (await login).Reason.Should().Be(VccLoginFailure.VendorFailure, "a pause longer than what is left is not begun");
        _vcc.Asked.Should().Be(1);
    }

    [Fact]
    public async Task A_cancelled_login_is_a_cancellation()
    {
        await using var server = new RawServer(RawServer.HangingAsync);
        using var crm = Crm.At(server.BaseAddress, time: _time);
        using var cancel = new CancellationTokenSource();

        var login = crm.LoginAsync(cancellationToken: cancel.Token);
        await server.FirstRequestAsync();
        await cancel.CancelAsync();

        var outcome = () => login;
        await outcome.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_login_cancelled_beforehand_sends_nothing()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc);

        var login = () => crm.LoginAsync(cancellationToken: new CancellationToken(canceled: true));

        await login.Should().ThrowAsync<OperationCanceledException>();
        _vcc.Asked.Should().Be(0);
    }

    [Fact]
    public async Task A_connection_closed_without_response_is_tried_three_times()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        using var crm = Crm.At(server.BaseAddress, time: _time);

        var login = crm.FailedLoginAsync();
        await RetryTwiceAsync();

        var failure = await login;
        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        failure.HttpStatus.Should().BeNull();
        failure.InnerException.Should().NotBeNull();
        server.Requests.Should().Be(3);
    }

    [Fact]
    public async Task A_reset_connection_is_tried_three_times()
    {
        await using var server = new RawServer((stream, _) =>
        {
            ((NetworkStream)stream).Socket.Close(timeout: 0);
            return Task.CompletedTask;
        });
        using var crm = Crm.At(server.BaseAddress, time: _time);

        var login = crm.FailedLoginAsync();
        await RetryTwiceAsync();

        (await login).Reason.Should().Be(VccLoginFailure.Unreachable);
        server.Requests.Should().Be(3);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_unreachable()
    {
        var server = new RawServer(RawServer.HangingAsync);
        var address = server.BaseAddress;
        await server.DisposeAsync();
        using var crm = Crm.At(address, time: _time);

        var login = crm.FailedLoginAsync();
        await RetryTwiceAsync();

        var failure = await login;
        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        failure.Message.Should().Contain("firewall");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"code\":\"ok\"")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nrubbish")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cod")]
    public async Task A_response_that_ends_early_is_retried(string bytes)
    {
        await using var server = new RawServer(RawServer.Answering(bytes));
        using var crm = Crm.At(server.BaseAddress, time: _time);

        var login = crm.FailedLoginAsync();
        await RetryTwiceAsync();

        var failure = await login;
        failure.Reason.Should().Be(VccLoginFailure.Protocol);
        failure.HttpStatus.Should().Be(200);
        server.Requests.Should().Be(3);
    }

    [Fact]
    public async Task A_login_survives_one_response_that_ends_early()
    {
        var turn = 0;
        await using var server = new RawServer((stream, stop) =>
            RawServer.Answering(turn++ == 0 ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{" : RawServer.Http("200 OK", FakeVcc.Ok))(stream, stop));
        using var crm = Crm.At(server.BaseAddress, time: _time);

        var login = crm.LoginAsync();
        await _time.NextWaitAsync();
        _time.Advance(await _time.NextWaitAsync());

        (await login).User.Id.Should().Be("35436");
    }

    [Theory]
    [InlineData(FaultType.EMPTY_RESPONSE)]
    [InlineData(FaultType.MALFORMED_RESPONSE_CHUNK)]
    public async Task WireMocks_faults_are_protocol_failures(FaultType fault)
    {
        _vcc.Answer(Response.Create().WithStatusCode(200).WithBody(FakeVcc.Ok).WithFault(fault));
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().BeOneOf(VccLoginFailure.Protocol, VccLoginFailure.Unreachable);
    }

    public void Dispose() => _vcc.Dispose();

    private async Task RetryTwiceAsync()
    {
        await _time.NextWaitAsync();
        _time.Advance(await _time.NextWaitAsync());
        _time.Advance(await _time.NextWaitAsync());
    }
}
