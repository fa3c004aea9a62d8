using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor.Tests;

public class EndpointPathTests
{
    [Theory]
    [InlineData("~/vcc", "/crm/vcc")]
    [InlineData("vcc", "/crm/vcc")]
    [InlineData("vcc/", "/crm/vcc")]
    [InlineData("/crm/vcc", "/crm/vcc")]
    [InlineData("/vcc", "/vcc")]
    [InlineData("https://other.example/vcc", "https://other.example/vcc")]
    public void Spellings_of_one_endpoint_have_one_path(string endpoint, string path)
    {
        var resolved = EndpointPath.Resolve(endpoint, "https://crm.example/crm/");

        resolved.Should().Be(path);
    }

    [Fact]
    public void A_route_parameter_is_no_endpoint()
    {
        var resolving = () => EndpointPath.Resolve("/{tenant}/vcc", "https://crm.example/");

        resolving.Should().Throw<InvalidOperationException>().WithMessage("*route parameter*");
    }
}
