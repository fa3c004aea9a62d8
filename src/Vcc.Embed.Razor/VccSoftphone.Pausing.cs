using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.Razor;

/// <summary>
/// A circuit that is paused, or evicted after its connection was lost, is resumed by a new component in a new circuit. What the old
/// one had seen goes with it: an event whose acknowledgement never reached the page would be raised a second time otherwise.
/// </summary>
public sealed partial class VccSoftphone
{
    private PersistentComponentState? _persistent;
    private PersistingComponentStateSubscription _pausing;

    /// <summary>Persistent state is optional: not every host of components has it.</summary>
    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    private string SeenKey => "Vcc.Embed.Razor" + Endpoint;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A number needs no code that trimming could take away.")]
    private void ResumeAfterPause()
    {
        if (Services.GetService<PersistentComponentState>() is not { } persistent) return;
        _persistent = persistent;
        if (persistent.TryTakeFromJson<long>(SeenKey, out var seen))
            _seen = seen;
        // A method of the component itself: Blazor asks its target for the render mode.
        _pausing = persistent.RegisterOnPersisting(RememberSeenAsync);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A number needs no code that trimming could take away.")]
    private Task RememberSeenAsync()
    {
        // Nothing was seen while prerendering: the page shall not carry that.
        if (_seen == 0) return Task.CompletedTask;
        try
        {
            _persistent!.PersistAsJson(SeenKey, _seen);
        }
        catch (ArgumentException)
        {
            // Another face of the same phone has written it: both hear the same events.
            return Task.CompletedTask;
        }

        return Task.CompletedTask;
    }
}
