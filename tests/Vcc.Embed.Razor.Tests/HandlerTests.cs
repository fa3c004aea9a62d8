using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

/// <summary>The application's handlers: their order and their exceptions.</summary>
public class HandlerTests
{
    private static readonly (long Sequence, string Name, string Json)[] Batch =
        [(1, "vcc-notice", """{"text":"a"}"""), (2, "vcc-notice", """{"text":"b"}"""), (3, "vcc-call-ended", Examples.CallJson)];

    private readonly List<string> _raised = [];
    private readonly List<VccPhoneError> _errors = [];
    private readonly TaskCompletionSource _first = new();

    [Fact]
    public async Task Handlers_of_one_component_run_one_after_another()
    {
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.OnNotice, WaitForFirstAsync));

        var delivered = phone.DeliverAsync(Batch);
        var before = _raised.ToArray();
        _first.SetResult();
        await delivered;

        before.Should().Equal("a starts");
        _raised.Should().Equal("a starts", "a ends", "b starts", "b ends");
    }

    [Fact]
    public async Task Concurrent_handlers_do_not_wait_for_each_other()
    {
        using var phone = new RenderedPhone(parameters => parameters
            .Add(component => component.ConcurrentHandlers, true)
            .Add(component => component.OnNotice, WaitForFirstAsync));

        var delivered = phone.DeliverAsync(Batch);
        var before = _raised.ToArray();
        _first.SetResult();
        await delivered;

        before.Should().Equal("a starts", "b starts", "b ends");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exception_of_a_handler_costs_no_other_event(bool isAsynchronous)
    {
        using var phone = new RenderedPhone(parameters => parameters
            .Add(component => component.OnNotice, notice => FailAsync(notice, isAsynchronous))
            .Add(component => component.OnCallEnded, call => _raised.Add("ended"))
            .Add(component => component.OnError, _errors.Add));

        await phone.DeliverAsync(Batch);

        _raised.Should().Equal("a", "b", "ended");
        _errors.Should().Equal(new VccPhoneError(VccErrorCodes.CallbackFailed), new VccPhoneError(VccErrorCodes.CallbackFailed));
        phone.Acknowledged.Should().Be("3");
    }

    [Fact]
    public async Task An_exception_of_a_handler_is_logged()
    {
        var log = new FakeLogCollector();
        using var phone = new RenderedPhone(
            parameters => parameters.Add(component => component.OnNotice, notice => FailAsync(notice, isAsynchronous: false)),
            host => host.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(log))));

        await phone.DeliverAsync(1, "vcc-notice", """{"text":"a"}""");

        log.GetSnapshot().Should().ContainSingle(entry => entry.Level == LogLevel.Error).Which.Exception!.Message.Should().Be("database");
    }

    [Fact]
    public async Task An_exception_of_the_error_handler_costs_no_event()
    {
        using var phone = new RenderedPhone(parameters => parameters
            .Add(component => component.OnError, error => throw new InvalidOperationException("again"))
            .Add(component => component.OnNotice, notice => FailAsync(notice, isAsynchronous: true))
            .Add(component => component.OnCallEnded, call => _raised.Add("ended")));

        await phone.DeliverAsync(Batch);

        _raised.Should().Equal("a", "b", "ended");
    }

    [Fact]
    public async Task An_exception_reaches_an_error_boundary_on_request()
    {
        using var phone = new RenderedPhone(parameters => parameters
            .Add(component => component.DispatchExceptions, true)
            .Add(component => component.OnNotice, notice => FailAsync(notice, isAsynchronous: true)));

        var delivering = () => phone.DeliverAsync(1, "vcc-notice", """{"text":"a"}""");

        await delivering();
        phone.UnhandledException.Should().BeOfType<InvalidOperationException>().Which.Message.Should().Be("database");
    }

    private async Task WaitForFirstAsync(VccNotice notice)
    {
        _raised.Add($"{notice.Text} starts");
        if (notice.Text == "a") await _first.Task;
        _raised.Add($"{notice.Text} ends");
    }

    private async Task FailAsync(VccNotice notice, bool isAsynchronous)
    {
        _raised.Add(notice.Text);
        if (isAsynchronous) await Task.Yield();
        throw new InvalidOperationException("database");
    }
}
