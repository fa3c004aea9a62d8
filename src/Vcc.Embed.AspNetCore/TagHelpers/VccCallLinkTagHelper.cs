using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>
/// A number that the agent calls with a click, through the phone of the page. Where the page has none, the link is a usual <c>tel:</c> link.
/// Without content it shows the number as given. A text without a digit is shown as it is.
/// </summary>
[HtmlTargetElement("vcc-call-link")]
public sealed class VccCallLinkTagHelper : TagHelper
{
    /// <summary>The number in any spelling. The phone refuses what is no number, and shows why.</summary>
    public string? Number { get; set; }

    /// <summary>A text for the record of the call, e.g. the id of a ticket. At most 2,000 characters.</summary>
    public string? Context { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var address = VccCallAddress.Create(Number);
        output.TagName = address is null ? null : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (address is not null)
        {
            output.Attributes.SetAttribute("href", address);
            output.Attributes.SetAttribute("data-vcc-call", Number);
            if (Context is not null)
                output.Attributes.SetAttribute("data-vcc-context", Context);
        }

        var content = await output.GetChildContentAsync().ConfigureAwait(false);
        if (content.IsEmptyOrWhiteSpace)
            output.Content.SetContent(Number);
    }
}
