using System.Xml.Linq;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests.Conventions;

public class SummaryTests
{
    [Theory]
    [InlineData(typeof(IVccLoginClient))]
    [InlineData(typeof(IVccAgentResolver))]
    public void Every_type_has_a_summary(Type typeOfPackage)
    {
        var assembly = typeOfPackage.Assembly;
        var documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        var described = documentation.Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();

        var types = assembly.GetTypes().Where(type => TypeNameTests.IsWritten(type) && type.Namespace!.StartsWith("Vcc.Embed", StringComparison.Ordinal)).Select(type => "T:" + type.FullName);

        types.Should().HaveCountGreaterThan(20).And.BeSubsetOf(described);
    }
}
