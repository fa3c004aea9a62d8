namespace Vcc.Embed.Client.Tests.Conventions;

// Of the net10.0 asset only, the one a browser app of today gets.
public class BrowserTests
{
    [Theory]
    [InlineData(typeof(VccAccessKey))]
    [InlineData(typeof(VccTokenMinter))]
    [InlineData(typeof(Microsoft.Extensions.DependencyInjection.VccEmbedServiceCollectionExtensions))]
    public void The_compiler_warns_about_the_client_in_a_browser(Type type)
    {
        var attributes = type.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Name == "UnsupportedOSPlatformAttribute");

        attributes.Should().ContainSingle().Which.ConstructorArguments[0].Value.Should().Be("browser");
    }
}
