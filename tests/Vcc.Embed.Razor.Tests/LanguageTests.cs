using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

/// <summary>The language of the element when <c>Lang</c> is set or not.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("vi")]
    public void The_default_language_is_the_current_UI_culture(string culture)
    {
        using var current = new CurrentUICulture(culture);
        using var phone = new RenderedPhone();

        var language = phone.Element.GetAttribute("lang");

        language.Should().Be(culture);
    }

    [Fact]
    public void The_invariant_culture_leaves_the_pages_language()
    {
        using var current = new CurrentUICulture("");
        using var phone = new RenderedPhone();

        var language = phone.Element.GetAttribute("lang");

        language.Should().BeNull();
    }

    [Fact]
    public void The_parameter_wins_over_the_current_UI_culture()
    {
        using var current = new CurrentUICulture("fr-FR");
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.Lang, "en"));

        var language = phone.Element.GetAttribute("lang");

        language.Should().Be("en");
    }
}
