using Bunit.TestDoubles;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

/// <summary>What the component of a paused circuit keeps for the one that resumes it.</summary>
public class PauseTests
{
    private const string Key = "Vcc.Embed.Razor/vcc";
    private readonly List<string> _raised = [];
    private BunitPersistentComponentState _state = null!;

    [Fact]
    public async Task A_pause_keeps_the_number_of_the_last_event()
    {
        using var phone = Listening();
        await phone.DeliverAsync(4, "vcc-notice", """{"text":"before"}""");

        _state.TriggerOnPersisting();

        _state.TryTake<long>(Key, out var seen).Should().BeTrue();
        seen.Should().Be(4);
    }

    [Fact]
    public async Task A_resumed_component_repeats_no_earlier_event()
    {
        using var phone = Listening(seen: 4);
        var acknowledged = phone.Acknowledged;

        await phone.DeliverAsync((4, "vcc-notice", """{"text":"before"}"""), (5, "vcc-notice", """{"text":"after"}"""));

        acknowledged.Should().Be("4", "the page may forget it, too");
        _raised.Should().Equal("after");
    }

    [Fact]
    public void A_prerendered_page_carries_nothing()
    {
        using var phone = Listening();

        _state.TriggerOnPersisting();

        _state.TryTake<long>(Key, out _).Should().BeFalse();
    }

    [Fact]
    public async Task Two_faces_of_one_phone_are_paused_together()
    {
        using var first = Listening();
        var second = first.Render();
        await first.DeliverAsync(3, "vcc-notice", """{"text":"a"}""");
        await RenderedPhone.DeliverAsync(second.Find("vcc-softphone"), (3, "vcc-notice", """{"text":"a"}"""));

        _state.TriggerOnPersisting();

        _state.TryTake<long>(Key, out var seen).Should().BeTrue();
        seen.Should().Be(3);
    }

    [Fact]
    public void A_component_that_is_gone_keeps_nothing()
    {
        using var phone = Listening(seen: 4);
        phone.Component.Instance.Dispose();

        _state.TriggerOnPersisting();

        _state.TryTake<long>(Key, out _).Should().BeFalse();
    }

    private RenderedPhone Listening(long? seen = null) => new(
        parameters => parameters.Add(component => component.OnNotice, notice => _raised.Add(notice.Text)),
        host =>
        {
            _state = host.AddBunitPersistentComponentState();
            if (seen is { } number) _state.Persist(Key, number);
        });
}
