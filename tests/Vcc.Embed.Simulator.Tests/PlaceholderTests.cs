namespace Vcc.Embed.Simulator.Tests;

public class PlaceholderTests
{
    [Fact]
    public void Runs() => typeof(PlaceholderTests).Assembly.GetName().Name.Should().Be("Vcc.Embed.Simulator.Tests");
}
