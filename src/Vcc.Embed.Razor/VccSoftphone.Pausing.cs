using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.Razor;

/// <summary>
/// A paused or evicted circuit is resumed by a new component in a new circuit. The number of the last event goes with it.
/// Without it, an event whose acknowledgement never reached the page would be raised a second time.
/// </summary>
public sealed partial class VccSoftphone
{
    private PersistentComponentState? _persistent;
    private PersistingComponentStateSubscription _pausing;

    /// <summary>Persistent state is optional: not every host of components has it.</summary>
    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    private string SeenKey => "Vcc.Embed.Razor" + Path;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A number needs no code that trimming could take away.")]
    private void ResumeAfterPause()
    {
        if (Services.GetService<PersistentComponentState>() is not { } persistent) return;
        _persistent = persistent;
        if (persistent.TryTakeFromJson<long>(SeenKey, out var seen))
            _seen = seen;
        // A method of the component itself, because Blazor reads the render mode from the delegate's target.
        _pausing = persistent.RegisterOnPersisting(RememberSeenAsync);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A number needs no code that trimming could take away.")]
    private Task RememberSeenAsync()
    {
        // A prerendered component has received no event, so it stores no number.
        if (_seen == 0) return Task.CompletedTask;
        try
        {
            _persistent!.PersistAsJson(SeenKey, _seen);
        }
        catch (ArgumentException)
        {
            // Another element of the same phone has stored the number already: both receive the same events.
            return Task.CompletedTask;
        }

        return Task.CompletedTask;
    }
}
