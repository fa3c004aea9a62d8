using Microsoft.AspNetCore.Components;

namespace Vcc.Embed.Razor;

/// <summary>
/// A number that the agent calls with a click, through the phone of the page. Where the page has none, the link is a usual <c>tel:</c> link.
/// A text without a digit is shown as it is.
/// </summary>
public sealed partial class VccCallLink
{
    /// <summary>The number in any spelling. The phone refuses what is no number, and shows why.</summary>
    [Parameter, EditorRequired]
    public string? Number { get; set; }

    /// <summary>A text for the record of the call, e.g. the id of a ticket. At most 2,000 characters.</summary>
    [Parameter]
    public string? Context { get; set; }

    /// <summary>What the link shows. Default: the number as given.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Further attributes of the link, e.g. <c>class</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    private string? Address => VccCallAddress.Create(Number);

    private RenderFragment Content => ChildContent ?? (builder => builder.AddContent(0, Number));
}
