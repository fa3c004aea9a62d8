using Microsoft.AspNetCore.Razor.TagHelpers;
using Vcc.Embed.AspNetCore.TagHelpers;

namespace Vcc.Embed.AspNetCore.Tests;

public class CallLinkTagHelperTests
{
    [Fact]
    public async Task A_number_becomes_a_link()
    {
        var html = await RenderAsync(new VccCallLinkTagHelper { Number = "0912 345 678", Context = "ticket \"7\"" }, "<b>Gọi</b>");

        html.Should().Be("""<a class="big" href="tel:&#x2B;84912345678" data-vcc-call="0912 345 678" data-vcc-context="ticket &quot;7&quot;"><b>Gọi</b></a>""");
    }

    [Fact]
    public async Task Without_content_the_number_is_shown()
    {
        var html = await RenderAsync(new VccCallLinkTagHelper { Number = "102" }, "");

        html.Should().Be("""<a class="big" href="tel:102" data-vcc-call="102">102</a>""");
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("<script>", "&lt;script&gt;")]
    public async Task What_has_no_digit_is_no_link(string? number, string rendered)
    {
        var html = await RenderAsync(new VccCallLinkTagHelper { Number = number }, "");

        html.Should().Be(rendered);
    }

    private static async Task<string> RenderAsync(VccCallLinkTagHelper helper, string content)
    {
        TagHelperAttribute[] attributes = [new("class", "big")];
        var output = new TagHelperOutput("vcc-call-link", [.. attributes], (_, _) =>
        {
            var child = new DefaultTagHelperContent();
            child.SetHtmlContent(content);
            return Task.FromResult<TagHelperContent>(child);
        });
        await helper.ProcessAsync(new TagHelperContext([.. attributes], new Dictionary<object, object>(), "test"), output);
        if (!output.IsContentModified)
            output.Content.SetHtmlContent(content);

        await using var text = new StringWriter();
        output.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return text.ToString();
    }
}
