namespace Vcc.Embed.Razor.Tests;

public class PlaceholderTests
{
    [Fact]
    public void Runs() => typeof(PlaceholderTests).Assembly.GetName().Name.Should().Be("Vcc.Embed.Razor.Tests");
}
