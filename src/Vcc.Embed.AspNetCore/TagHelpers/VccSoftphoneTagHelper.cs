using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Customers;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>
/// Puts the phone into a page of MVC or Razor Pages: the custom element, and once per page the module that defines it.
/// Attributes other than <c>endpoint</c> and <c>nonce</c> reach the element as they are. Without <c>phone-window</c> the element offers the phone window.
/// With a contact search it suggests contacts.
/// Activate with <c>@addTagHelper *, Vcc.Embed.AspNetCore</c>.
/// </summary>
[HtmlTargetElement("vcc-softphone")]
public sealed class VccSoftphoneTagHelper(EndpointDataSource endpoints, IOptionsMonitor<VccEmbedEndpointOptions> options) : TagHelper
{
    private const string Module = "_content/Vcc.Embed.Razor/vcc-softphone.js";
    private const string TabsChunk = "_content/Vcc.Embed.Razor/vcc-softphone.tabs.js";
    private static readonly object ModuleWritten = new();

    /// <summary>Where <c>MapVccEmbed</c> was mapped. Default: found by itself, with the route values of the page. A leading <c>~/</c> stands for the application's root.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The nonce of the page's Content-Security-Policy. Default: <see cref="VccEmbedEndpointOptions.ScriptNonce"/>.</summary>
    public string? Nonce { get; set; }

    /// <summary>The view being rendered; set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.TagMode = TagMode.StartTagAndEndTag;
        // The element resolves it against the address of its module, because a proxy may have removed a prefix.
        output.Attributes.SetAttribute("endpoint", Endpoint ?? "~/" + EndpointPrefixResolver.Resolve(endpoints, ViewContext.HttpContext.Request));
        // Every link of such an application loads a page, which would end a call.
        if (!output.Attributes.ContainsName("phone-window"))
            output.Attributes.SetAttribute("phone-window", "offer");
        if (!output.Attributes.ContainsName("contacts") && ContactsEndpoint.IsEnabled(ViewContext.HttpContext.RequestServices))
            output.Attributes.SetAttribute("contacts", "on");
        if (!ViewContext.HttpContext.Items.TryAdd(ModuleWritten, true))
            return;
        output.PostElement.AppendHtml(ModuleTag());
        // Scripts that VCC runs in the page itself are not shared between tabs.
        if (output.Attributes["isolation"]?.Value?.ToString() != "page")
            output.PostElement.AppendHtml(PreloadTag());
    }

    private TagBuilder ModuleTag()
    {
        // An application that maps static assets with fingerprints names them in the endpoint's metadata.
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var tag = new TagBuilder("script");
        tag.Attributes["type"] = "module";
        AddNonce(tag);
        tag.Attributes["src"] = ApplicationRootResolver.Resolve(ViewContext.HttpContext) + (assets?[Module] ?? Module);
        return tag;
    }

    /// <summary>Every start needs this chunk, and the module that asks for it comes first. A page that mirrors another tab waits for nothing else.</summary>
    private TagBuilder PreloadTag()
    {
        var tag = new TagBuilder("link") { TagRenderMode = TagRenderMode.SelfClosing };
        tag.Attributes["rel"] = "modulepreload";
        AddNonce(tag);
        tag.Attributes["href"] = ApplicationRootResolver.Resolve(ViewContext.HttpContext) + TabsChunk;
        return tag;
    }

    private void AddNonce(TagBuilder tag)
    {
        if ((Nonce ?? options.CurrentValue.ScriptNonce?.Invoke(ViewContext.HttpContext)) is { } nonce)
            tag.Attributes["nonce"] = nonce;
    }
}
