namespace Vcc.Embed.Razor.Tests;

public class CallLinkTests
{
    [Fact]
    public async Task A_number_becomes_a_link()
    {
        await using var context = new BunitContext();

        var call = context.Render<VccCallLink>(parameters => parameters
            .Add(link => link.Number, "0912 345 678")
            .Add(link => link.Context, "ticket 7")
            .AddUnmatched("class", "big")
            .AddChildContent("<b>Gọi</b>"));

        call.MarkupMatches("""<a class="big" href="tel:+84912345678" data-vcc-call="0912 345 678" data-vcc-context="ticket 7"><b>Gọi</b></a>""");
    }

    [Fact]
    public async Task Without_content_the_number_is_shown()
    {
        await using var context = new BunitContext();

        var call = context.Render<VccCallLink>(parameters => parameters.Add(link => link.Number, "102"));

        call.MarkupMatches("""<a href="tel:102" data-vcc-call="102">102</a>""");
    }

    [Fact]
    public async Task What_has_no_digit_is_no_link()
    {
        await using var context = new BunitContext();

        var call = context.Render<VccCallLink>(parameters => parameters.Add(link => link.Number, "<script>"));

        call.Markup.Should().Be("&lt;script&gt;");
    }
}
