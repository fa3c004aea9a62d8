using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class RenderingTests
{
    [Fact]
    public void Parameters_become_attributes_of_the_element()
    {
        using var phone = new RenderedPhone(parameters => parameters
            .Add(component => component.Endpoint, "/crm/vcc")
            .Add(component => component.Lang, "en")
            .Add(component => component.Theme, VccSoftphoneTheme.Dark)
            .Add(component => component.Isolation, VccIsolation.Page)
            .Add(component => component.Devices, [VccDevice.Browser, VccDevice.Mobile])
            .Add(component => component.Headless, true)
            .Add(component => component.OpenOn, VccOpenOn.Answer)
            .AddUnmatched("class", "corner"));

        var attributes = phone.Element.Attributes.Where(attribute => !attribute.Name.StartsWith("blazor", StringComparison.Ordinal)).ToDictionary(attribute => attribute.Name, attribute => attribute.Value);

        attributes.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["endpoint"] = "/crm/vcc",
            ["lang"] = "en",
            ["theme"] = "dark",
            ["isolation"] = "page",
            ["devices"] = "1,3",
            ["headless"] = "",
            ["open-on"] = "answer",
            ["open-in"] = "blazor",
            ["class"] = "corner",
            ["acknowledged"] = "0",
        });
    }

    [Fact]
    public void An_interactive_page_needs_no_script_tag()
    {
        using var phone = new RenderedPhone();

        phone.Component.FindAll("script").Should().BeEmpty();
    }

    [Fact]
    public async Task A_static_page_loads_the_phone_without_acknowledgement()
    {
        await using var services = new ServiceCollection().AddSingleton<Microsoft.JSInterop.IJSRuntime, NoPage>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<VccSoftphone>()).ToHtmlString());

        html.Should().Contain("<script type=\"module\" src=\"_content/Vcc.Embed.Razor/vcc-softphone.js\"></script>")
            .And.Contain("<vcc-softphone endpoint=\"~/vcc\"").And.NotContain("acknowledged");
    }

    [Fact]
    public async Task The_script_of_a_static_page_has_its_nonce()
    {
        await using var services = new ServiceCollection().AddSingleton<Microsoft.JSInterop.IJSRuntime, NoPage>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Nonce"] = "r4nd0m" });

        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<VccSoftphone>(parameters)).ToHtmlString());

        html.Should().Contain("<script type=\"module\" src=\"_content/Vcc.Embed.Razor/vcc-softphone.js\" nonce=\"r4nd0m\"></script>").And.Contain("<vcc-softphone endpoint=\"~/vcc\"");
    }

    [Fact]
    public async Task Attribute_values_are_encoded()
    {
        await using var services = new ServiceCollection().AddSingleton<Microsoft.JSInterop.IJSRuntime, NoPage>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Lang"] = "\"><img src=x onerror=alert(1)>" });

        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<VccSoftphone>(parameters)).ToHtmlString());

        html.Should().NotContain("<img");
    }

    private sealed class NoPage : Microsoft.JSInterop.IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new InvalidOperationException("There is no page.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
    }
}
