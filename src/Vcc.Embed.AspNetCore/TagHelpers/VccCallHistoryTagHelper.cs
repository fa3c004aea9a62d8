using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.Razor;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>
/// Shows the calls of a customer in a page of MVC or Razor Pages: the same table as the component <see cref="VccCallHistory"/>.
/// Its styles are in the application's bundle of scoped styles, <c>~/{project}.styles.css</c>.
/// </summary>
[HtmlTargetElement("vcc-call-history")]
public sealed class VccCallHistoryTagHelper(IServiceProvider services, ILoggerFactory loggers, IOptionsMonitor<VccEmbedEndpointOptions> options) : TagHelper
{
    /// <summary>The customer's id in the CRM. Calls with one of <see cref="Numbers"/> are shown as well.</summary>
    public string? CustomerId { get; set; }

    /// <summary>The customer's numbers in any spelling.</summary>
    public IReadOnlyCollection<string>? Numbers { get; set; }

    /// <summary>The extension of one agent. Default: all agents.</summary>
    public string? Agent { get; set; }

    /// <summary>The account of the calls. Default: the default account.</summary>
    public string? Account { get; set; }

    /// <summary>Calls to show, 1 to 200.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>The language, as a tag such as <c>vi</c>. Default: the current UI culture, then Vietnamese.</summary>
    public string? Lang { get; set; }

    /// <summary>The time zone of the times. Default: Vietnam.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(VccCallHistory.CustomerId)] = CustomerId,
            [nameof(VccCallHistory.Numbers)] = Numbers?.ToArray(),
            [nameof(VccCallHistory.Agent)] = Agent,
            [nameof(VccCallHistory.Account)] = Account,
            [nameof(VccCallHistory.PageSize)] = PageSize,
            [nameof(VccCallHistory.Lang)] = Lang,
            [nameof(VccCallHistory.TimeZone)] = TimeZone,
            [nameof(VccCallHistory.WrapUpLabels)] = options.CurrentValue.WrapUpCodes.ToDictionary(code => code.Code, code => code.Label, StringComparer.Ordinal),
            [nameof(VccCallHistory.AdditionalAttributes)] = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value),
        });
        await using var renderer = new HtmlRenderer(services, loggers);
        output.TagName = null;
        output.Content.SetHtmlContent(await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<VccCallHistory>(parameters)).ToHtmlString()));
    }
}
