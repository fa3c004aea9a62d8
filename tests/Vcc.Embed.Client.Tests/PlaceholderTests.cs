namespace Vcc.Embed.Client.Tests;

public class PlaceholderTests
{
    [Fact]
    public void Runs() => typeof(PlaceholderTests).Assembly.GetName().Name.Should().Be("Vcc.Embed.Client.Tests");
}
