using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class DeliveryTests
{
    private readonly List<string> _raised = [];

    [Fact]
    public async Task A_repeated_batch_raises_each_event_once()
    {
        using var phone = Listening();
        await phone.DeliverAsync(4, "vcc-notice", """{"text":"a"}""");

        await phone.DeliverAsync((4, "vcc-notice", """{"text":"a"}"""), (5, "vcc-notice", """{"text":"b"}"""), (9, "vcc-notice", """{"text":"c"}"""));
        await phone.DeliverAsync((5, "vcc-notice", """{"text":"b"}"""), (9, "vcc-notice", """{"text":"c"}"""));

        _raised.Should().Equal("a", "b", "c");
    }

    [Fact]
    public async Task An_attribute_acknowledges_what_has_arrived()
    {
        using var phone = Listening();
        var before = phone.Acknowledged;

        await phone.DeliverAsync((7, "vcc-notice", """{"text":"a"}"""), (8, "vcc-notice", """{"text":"b"}"""));

        before.Should().Be("0");
        phone.Acknowledged.Should().Be("8");
    }

    [Fact]
    public async Task A_slow_handler_does_not_delay_the_acknowledgement()
    {
        var slow = new TaskCompletionSource();
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.OnNotice, () => slow.Task));

        var delivered = phone.DeliverAsync(3, "vcc-notice", """{"text":"a"}""");

        phone.Acknowledged.Should().Be("3");
        slow.SetResult();
        await delivered;
    }

    [Fact]
    public async Task An_unknown_event_is_skipped_and_acknowledged()
    {
        using var phone = Listening();

        await phone.DeliverAsync((1, "vcc-of-tomorrow", "{}"), (2, "vcc-notice", """{"text":"a"}"""));

        _raised.Should().Equal("a");
        phone.Acknowledged.Should().Be("2");
    }

    [Theory]
    [InlineData("vcc-call-ringing", """{"direction":"sideways"}""")]
    [InlineData("vcc-connection", "[]")]
    [InlineData("vcc-availability", "\"online\"")]
    public async Task An_unreadable_detail_is_an_error(string name, string json)
    {
        VccPhoneError? error = null;
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.OnError, told => error = told));

        await phone.DeliverAsync(1, name, json);

        error.Should().Be(new VccPhoneError("unexpected", VendorText: name));
    }

    [Fact]
    public async Task Nothing_is_raised_after_disposal()
    {
        using var phone = Listening();
        phone.Component.Instance.Dispose();

        await phone.DeliverAsync(1, "vcc-notice", """{"text":"a"}""");

        _raised.Should().BeEmpty();
    }

    private RenderedPhone Listening() => new(parameters => parameters.Add(component => component.OnNotice, notice => _raised.Add(notice.Text)));
}
