namespace Vcc.Embed.Browser.Tests;

public class PlaceholderTests
{
    [Fact]
    public void Runs() => typeof(PlaceholderTests).Assembly.GetName().Name.Should().Be("Vcc.Embed.Browser.Tests");
}
