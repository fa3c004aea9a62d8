using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>
/// Puts the phone into a page of MVC or Razor Pages: the custom element, once per page the module that defines it, and a small script that
/// asks for session and realm while the module is still on its way. Attributes other than <c>endpoint</c> reach the element as they are.
/// Activate with <c>@addTagHelper *, Vcc.Embed.AspNetCore</c>.
/// </summary>
[HtmlTargetElement("vcc-softphone")]
public sealed class VccSoftphoneTagHelper(EndpointDataSource endpoints) : TagHelper
{
    private const string Ahead = "_content/Vcc.Embed.Razor/vcc-ahead.js";
    private const string Module = "_content/Vcc.Embed.Razor/vcc-softphone.js";
    private static readonly object ModuleWritten = new();

    /// <summary>Where <c>MapVccEmbed</c> was mapped. Default: found by itself. A leading <c>~/</c> stands for the application's path base.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The view being rendered; set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.TagMode = TagMode.StartTagAndEndTag;
        var endpoint = EndpointPath();
        output.Attributes.SetAttribute("endpoint", endpoint);
        var once = ViewContext.HttpContext.Items;
        // Without a realm of its own there is nothing to open ahead.
        if (output.Attributes["isolation"]?.Value?.ToString() != "page" && once.TryAdd((ModuleWritten, endpoint), true))
            output.PreElement.AppendHtml(AheadTag(endpoint));
        if (once.TryAdd(ModuleWritten, true))
            output.PostElement.AppendHtml(ModuleTag());
    }

    private string EndpointPath()
    {
        var pathBase = ViewContext.HttpContext.Request.PathBase;
        return Endpoint switch
        {
            null => MappedPrefix.Find(endpoints, pathBase),
            ['~', '/', .. var rest] => pathBase.Add("/" + rest).ToUriComponent(),
            _ => Endpoint,
        };
    }

    private TagBuilder AheadTag(string endpoint)
    {
        var tag = ScriptTag(Ahead);
        tag.Attributes["async"] = "";
        // A few hundred bytes that everything else of the phone waits for.
        tag.Attributes["fetchpriority"] = "high";
        tag.Attributes["data-endpoint"] = endpoint;
        return tag;
    }

    private TagBuilder ModuleTag()
    {
        var tag = ScriptTag(Module);
        tag.Attributes["type"] = "module";
        return tag;
    }

    private TagBuilder ScriptTag(string asset)
    {
        // Where the application maps static assets with fingerprints, the page knows them.
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var tag = new TagBuilder("script");
        tag.Attributes["src"] = ViewContext.HttpContext.Request.PathBase.Add("/" + (assets?[asset] ?? asset)).ToUriComponent();
        return tag;
    }
}
