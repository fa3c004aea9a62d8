using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor;

/// <summary>
/// The VCC phone in a page, for every render mode. The phone itself lives in the browser's page: a call survives navigation,
/// a lost circuit and the disposal of this component. Events that happen meanwhile are delivered afterwards, once and in order.
/// </summary>
public sealed partial class VccSoftphone : ComponentBase, IDisposable
{
    private const string ScriptPath = "_content/Vcc.Embed.Razor/vcc-softphone.js";

    private readonly EventStreams _streams = new();
    private readonly CancellationTokenSource _gone = new();
    private EventCallback<DeliveryEventArgs> _receive;
    private long _seen;
    private bool _interactive;
    private bool _disposed;

    /// <summary>Prefix under which the host mapped its endpoints. Components of one endpoint share one phone.</summary>
    [Parameter]
    public string Endpoint { get; set; } = "/vcc";

    /// <summary>Language of the face: <c>vi</c> (default) or <c>en</c>.</summary>
    [Parameter]
    public string? Lang { get; set; }

    /// <summary>Colours of the face.</summary>
    [Parameter]
    public VccSoftphoneTheme Theme { get; set; }

    /// <summary>Where VCC's scripts run. Read when the phone starts.</summary>
    [Parameter]
    public VccIsolation Isolation { get; set; }

    /// <summary>The devices an agent may choose, by VCC's numbers (see <see cref="VccDevice"/>). Default <c>1,2,3</c>.</summary>
    [Parameter]
    public string? Devices { get; set; }

    /// <summary>No face: only events and commands.</summary>
    [Parameter]
    public bool Headless { get; set; }

    /// <summary>The nonce of the page's Content-Security-Policy, for the script tag of a prerendered or static page.</summary>
    [Parameter]
    public string? Nonce { get; set; }

    /// <summary>Further attributes of the element, e.g. <c>class</c> or <c>style</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    /// <summary>
    /// The last event seen, as an attribute: that is how the browser learns that events arrived. Absent on static pages, so that
    /// the browser keeps nothing there for a .NET that never comes.
    /// </summary>
    private string? Acknowledged => _interactive || AssignedRenderMode is not null ? _seen.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>
    /// The events from now on, for code that prefers a loop to callbacks. The loop ends when the component is disposed. Of more than 1,024
    /// waiting events the oldest are dropped; an error <see cref="VccErrorCodes.EventsLost"/> takes their place.
    /// </summary>
    public IAsyncEnumerable<VccPhoneEvent> ReadEventsAsync(CancellationToken cancellationToken = default) => _streams.ReadAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _pausing.Dispose();
        _streams.Complete();
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicConstructors, typeof(DeliveryEventArgs))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicConstructors, typeof(Delivery))]
    protected override void OnInitialized()
    {
        _receive = EventCallback.Factory.Create<DeliveryEventArgs>(this, ReceiveAsync);
        ResumeAfterPause();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        _interactive = true;
        StateHasChanged();
    }

    private Task ReceiveAsync(DeliveryEventArgs args)
    {
        var raised = new List<Task>();
        foreach (var delivery in args.Deliveries)
        {
            // A batch is repeated until it is acknowledged: what is known already is skipped.
            if (_disposed || delivery.Sequence <= _seen) continue;
            _seen = delivery.Sequence;
            if (PhoneEvents.Read(delivery) is not { } happened) continue;
            _streams.Write(happened);
            raised.Add(RaiseAsync(happened));
        }

        return Task.WhenAll(raised);
    }

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "HTML attribute values of the element are lower case.")]
    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
