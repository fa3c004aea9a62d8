using Vcc.Embed.Razor;

namespace Vcc.Embed.Samples.Blazor.Components.Telephony;

/// <summary>The phone in the layout, for the buttons of the pages. Both live in the same circuit.</summary>
public sealed class CurrentPhone
{
    public VccSoftphone? Phone { get; set; }
}
