using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.TagHelpers;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class TagHelperTests
{
    [Fact]
    public async Task The_tag_becomes_the_element_and_one_module()
    {
        await using var app = await PhoneApp.StartAsync();

        var html = Render(app, new DefaultHttpContext(), new TagHelperAttribute("lang", "en"), new TagHelperAttribute("theme", "dark"));

        html.Should().Be(
            """<vcc-softphone lang="en" theme="dark" endpoint="~/vcc" phone-window="offer"></vcc-softphone><script src="/_content/Vcc.Embed.Razor/vcc-softphone.js" type="module"></script><link href="/_content/Vcc.Embed.Razor/vcc-softphone.tabs.js" rel="modulepreload" />""");
    }

    [Fact]
    public async Task A_second_tag_adds_no_second_module()
    {
        await using var app = await PhoneApp.StartAsync();
        var page = new DefaultHttpContext();
        Render(app, page);

        var second = Render(app, page);

        second.Should().Be("""<vcc-softphone endpoint="~/vcc" phone-window="offer"></vcc-softphone>""");
    }

    [Fact]
    public async Task A_phone_of_the_page_alone_preloads_nothing()
    {
        await using var app = await PhoneApp.StartAsync();

        var html = Render(app, new DefaultHttpContext(), new TagHelperAttribute("isolation", "page"));

        html.Should().Contain("vcc-softphone.js").And.NotContain("modulepreload");
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("never")]
    public async Task The_page_decides_about_the_phone_window(string mode)
    {
        await using var app = await PhoneApp.StartAsync();

        var html = Render(app, new DefaultHttpContext(), new TagHelperAttribute("phone-window", mode));

        html.Should().Contain($"phone-window=\"{mode}\"").And.NotContain("offer");
    }

    [Fact]
    public async Task Prefix_group_and_path_base_are_found()
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints => endpoints.MapGroup("/api").MapVccEmbed("phone"));

        var html = Render(app, new DefaultHttpContext { Request = { PathBase = "/crm" } });

        html.Should().Contain("endpoint=\"~/api/phone\"").And.Contain("src=\"/crm/_content/Vcc.Embed.Razor/vcc-softphone.js\"");
    }

    [Theory]
    [InlineData("~/phone", "~/phone")]
    [InlineData("/elsewhere", "/elsewhere")]
    public async Task An_endpoint_in_the_tag_wins(string endpoint, string rendered)
    {
        await using var app = await PhoneApp.StartAsync();

        var html = Render(app, new DefaultHttpContext { Request = { PathBase = "/crm" } }, endpoint);

        html.Should().Contain($"endpoint=\"{rendered}\"");
    }

    [Fact]
    public async Task A_page_without_mapped_endpoints_throws()
    {
        await using var app = await PhoneApp.StartAsync(map: _ => { });

        var rendering = () => Render(app, new DefaultHttpContext());

        rendering.Should().Throw<InvalidOperationException>().WithMessage("*app.MapVccEmbed()*");
    }

    [Theory]
    [InlineData("/", "./_content")]
    [InlineData("/customers/5?tab=calls/all", "./../_content")]
    [InlineData("/a/b/c", "./../../_content")]
    public async Task The_module_of_an_opened_page_is_relative(string target, string source)
    {
        await using var app = await PhoneApp.StartAsync();
        // An error page has another path than the request had.
        var page = new DefaultHttpContext { Request = { Path = "/error", Headers = { ["Sec-Fetch-Mode"] = "navigate" } } };
        page.Features.Get<IHttpRequestFeature>()!.RawTarget = target;

        var html = Render(app, page);

        html.Should().Contain($"src=\"{source}/Vcc.Embed.Razor/vcc-softphone.js\"");
    }

    [Fact]
    public async Task The_module_of_a_fetched_fragment_is_absolute()
    {
        await using var app = await PhoneApp.StartAsync();
        var page = new DefaultHttpContext { Request = { Headers = { ["Sec-Fetch-Mode"] = "cors" } } };
        page.Features.Get<IHttpRequestFeature>()!.RawTarget = "/customers/5";

        var html = Render(app, page);

        html.Should().Contain("src=\"/_content/Vcc.Embed.Razor/vcc-softphone.js\"");
    }

    [Theory]
    [InlineData(true, "contacts=\"on\"")]
    [InlineData(false, "phone-window=\"offer\"")]
    public async Task Contacts_are_suggested_where_they_can_be_searched(bool hasSearch, string lastAttribute)
    {
        await using var app = await PhoneApp.StartAsync(vcc => (hasSearch ? vcc : null)?.AddContactSearch<NoContacts>());

        var html = Render(app, new DefaultHttpContext { RequestServices = app.Services }, "/vcc");

        html.Should().Contain(lastAttribute + "></vcc-softphone>");
    }

    [Fact]
    public async Task The_module_gets_the_nonce_of_the_options()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptNonce = page => (string?)page.Items["nonce"]));

        var html = Render(app, new DefaultHttpContext { Items = { ["nonce"] = "r4nd0m" } });

        html.Should().Be("""<vcc-softphone endpoint="~/vcc" phone-window="offer"></vcc-softphone><script nonce="r4nd0m" src="/_content/Vcc.Embed.Razor/vcc-softphone.js" type="module"></script><link href="/_content/Vcc.Embed.Razor/vcc-softphone.tabs.js" nonce="r4nd0m" rel="modulepreload" />""");
    }

    [Fact]
    public async Task A_nonce_in_the_tag_wins()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptNonce = _ => "options"));

        var html = Render(app, new DefaultHttpContext(), null, [], nonce: "tag");

        html.Should().Contain("""<script nonce="tag" """);
    }

    internal static string Render(PhoneApp app, HttpContext page, params TagHelperAttribute[] attributes) => Render(app, page, null, attributes);

    private sealed class NoContacts : IContactSearch
    {
        public Task<IReadOnlyList<Contact>> FindAsync(ContactQuery query, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Contact>>([]);
    }

    private static string Render(PhoneApp app, HttpContext page, string endpoint) => Render(app, page, endpoint, []);

    private static string Render(PhoneApp app, HttpContext page, string? endpoint, TagHelperAttribute[] attributes, string? nonce = null)
    {
        var helper = new VccSoftphoneTagHelper(app.Services.GetRequiredService<EndpointDataSource>(), app.Services.GetRequiredService<IOptionsMonitor<VccEmbedEndpointOptions>>())
        {
            Endpoint = endpoint,
            Nonce = nonce,
            ViewContext = new ViewContext { HttpContext = page },
        };
        var output = new TagHelperOutput("vcc-softphone", [.. attributes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()))
        {
            TagMode = TagMode.SelfClosing,
        };
        helper.Process(new TagHelperContext([.. attributes], new Dictionary<object, object>(), "test"), output);

        using var text = new StringWriter();
        output.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }
}
