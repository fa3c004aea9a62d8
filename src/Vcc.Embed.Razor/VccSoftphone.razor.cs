using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor;

/// <summary>
/// Shows the VCC phone of a page, in every render mode. The phone belongs to the browser's page: a call survives navigation,
/// a lost circuit and the disposal of this component. Events that happen meanwhile are delivered afterwards, once and in order.
/// </summary>
public sealed partial class VccSoftphone : ComponentBase, IDisposable
{
    private const string ScriptPath = "_content/Vcc.Embed.Razor/vcc-softphone.js";

    private PagePhone _phone = default!;
    private bool _isShared;
    private EventCallback<DeliveryEventArgs> _receive;
    private long _seen;
    private bool _interactive;
    private bool _disposed;

    [Inject]
    private IJSRuntime Page { get; set; } = default!;

    /// <summary>
    /// Prefix under which the host mapped its endpoints. Default <c>~/vcc</c>: <c>vcc</c> below the application's base address, which
    /// <c>vcc</c> means too. <c>/vcc</c> is below the site's root. Components of one endpoint share one phone.
    /// </summary>
    [Parameter]
    public string Endpoint { get; set; } = PagePhone.DefaultEndpoint;

    /// <summary>The language, as a tag such as <c>vi</c>. Default: the current UI culture; without one, the page's language, then Vietnamese.</summary>
    [Parameter]
    public string? Lang { get; set; }

    /// <summary>The colours.</summary>
    [Parameter]
    public VccSoftphoneTheme Theme { get; set; }

    /// <summary>How the phone stands in the page. Default: a panel where the tag stands.</summary>
    [Parameter]
    public VccSoftphoneForm Form { get; set; }

    /// <summary>Where VCC's scripts run. Read when the phone starts.</summary>
    [Parameter]
    public VccIsolation Isolation { get; set; }

    /// <summary>The devices that an agent may choose. Default: browser, IP phone and mobile phone.</summary>
    [Parameter]
    [SuppressMessage("Performance", "CA1819", Justification = "An interactive page deserializes its parameters. It cannot read what [a, b] makes of an interface.")]
    public VccDevice[]? Devices { get; set; }

    /// <summary>Shows nothing: only events and commands.</summary>
    [Parameter]
    public bool Headless { get; set; }

    /// <summary>When the customer of an incoming call opens by itself. The page of the customer opens through Blazor's router, so the call goes on.</summary>
    [Parameter]
    public VccOpenOn OpenOn { get; set; }

    /// <summary>Calls the numbers of all <c>tel:</c> links in the page. <see cref="VccCallLink"/> always calls.</summary>
    [Parameter]
    public bool TelLinks { get; set; }

    /// <summary>Suggests contacts while the agent types. Needs <c>AddContactSearch</c> in the application.</summary>
    [Parameter]
    public bool Contacts { get; set; }

    /// <summary>The nonce of the page's Content-Security-Policy, for the script tag of a prerendered or static page.</summary>
    [Parameter]
    public string? Nonce { get; set; }

    /// <summary>Further attributes of the element, e.g. <c>class</c> or <c>style</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    /// <summary>The phone that this component shows. It is the service <see cref="IVccPhone"/>, where that has the same endpoint.</summary>
    public IVccPhone Phone => _phone;

    /// <summary>
    /// The last event received, as an attribute, so that the browser can remove the events that arrived. Absent on static pages, so that
    /// the browser keeps no events there for .NET.
    /// </summary>
    private string? Acknowledged => _interactive || AssignedRenderMode is not null ? _seen.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The endpoint in one spelling. Not every host of components has a <see cref="NavigationManager"/>.</summary>
    private string Path => EndpointPath.Resolve(Endpoint, Services.GetService<NavigationManager>()?.BaseUri);

    private string? Language => Lang ?? (CultureInfo.CurrentUICulture.Name is { Length: > 0 } culture ? culture : null);

    private string? OpenOnName => OpenOn == VccOpenOn.Never ? null : NameOf(OpenOn);

    private string? FormName => Form == VccSoftphoneForm.Panel ? null : NameOf(Form);

    private string? DeviceNumbers => Devices is null ? null : string.Join(',', Devices.Select(device => ((int)device).ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc />
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _pausing.Dispose();
        if (!_isShared) _phone.Dispose();
    }

    /// <inheritdoc />
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicConstructors, typeof(DeliveryEventArgs))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicConstructors, typeof(Delivery))]
    protected override void OnInitialized()
    {
        var shared = Services.GetService<PagePhone>();
        _isShared = shared?.TryAttach(Endpoint, Path) == true;
        _phone = _isShared ? shared! : NewPhone();
        _handlers = new HandlerQueue(ReportAsync);
        _receive = EventCallback.Factory.Create<DeliveryEventArgs>(this, ReceiveAsync);
        ResumeAfterPause();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _interactive = true;
        StateHasChanged();
        if (_isShared) await _phone.RefreshStateAsync();
    }

    private PagePhone NewPhone()
    {
        var phone = new PagePhone(Page);
        phone.TryAttach(Endpoint, Path);
        return phone;
    }

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "HTML attribute values of the element are lower case.")]
    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
