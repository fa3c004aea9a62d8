using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class StreamTests
{
    [Fact]
    public async Task Every_reader_gets_every_event_until_disposal()
    {
        using var phone = new RenderedPhone();
        await phone.DeliverAsync(1, "vcc-notice", """{"text":"before"}""");
        var first = phone.Component.Instance.Phone.ReadEventsAsync(TestContext.Current.CancellationToken);
        var second = phone.Component.Instance.Phone.ReadEventsAsync(TestContext.Current.CancellationToken);

        await phone.DeliverAsync((2, "vcc-notice", """{"text":"a"}"""), (3, "vcc-call-ringing", Examples.CallJson));
        phone.Component.Instance.Dispose();

        VccPhoneEvent[] expected = [new VccNoticeReceived(2, new VccNotice("a")), new VccCallRinging(3, Examples.Call)];
        (await ReadAsync(first)).Should().Equal(expected);
        (await ReadAsync(second)).Should().Equal(expected);
    }

    [Fact]
    public async Task Reading_after_disposal_ends_at_once()
    {
        using var phone = new RenderedPhone();
        phone.Component.Instance.Dispose();

        var events = await ReadAsync(phone.Component.Instance.Phone.ReadEventsAsync(TestContext.Current.CancellationToken));

        events.Should().BeEmpty();
    }

    [Fact]
    public async Task Reading_ends_with_its_token()
    {
        using var phone = new RenderedPhone();
        using var enough = new CancellationTokenSource();
        var reading = ReadAsync(phone.Component.Instance.Phone.ReadEventsAsync(enough.Token));

        await enough.CancelAsync();

        await reading.Invoking(async task => await task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_event_says_whether_it_happened_in_this_tab()
    {
        using var phone = new RenderedPhone();
        var reading = phone.Component.Instance.Phone.ReadEventsAsync(TestContext.Current.CancellationToken);

        await phone.DeliverAsync(1, "vcc-notice", """{"text":"a"}""");
        await phone.DeliverFromAnotherTabAsync(2, "vcc-notice", """{"text":"b"}""");
        phone.Component.Instance.Dispose();

        (await ReadAsync(reading)).Select(happened => happened.IsFromThisTab).Should().Equal(true, false);
    }

    [Fact]
    public async Task A_slow_reader_gets_an_error_for_lost_events()
    {
        using var phone = new RenderedPhone();
        var slow = phone.Component.Instance.Phone.ReadEventsAsync(TestContext.Current.CancellationToken);

        for (var sequence = 1; sequence <= 1026; sequence++)
            await phone.DeliverAsync(sequence, "vcc-notice", """{"text":"a"}""");
        phone.Component.Instance.Dispose();

        var read = await ReadAsync(slow);
        read.Should().HaveCount(1025);
        read[0].Should().Be(new VccErrorReported(2, new VccPhoneError(VccErrorCodes.EventsLost)));
        read[1].Sequence.Should().Be(3);
    }

    private static async Task<List<VccPhoneEvent>> ReadAsync(IAsyncEnumerable<VccPhoneEvent> events)
    {
        var read = new List<VccPhoneEvent>();
        await foreach (var happened in events) read.Add(happened);
        return read;
    }
}
