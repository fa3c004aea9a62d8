namespace Vcc.Embed.Tests.Conventions;

public class ReachTests
{
    [Fact]
    public void The_package_references_the_framework_only()
    {
        var references = typeof(VccPhoneNumber).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

        references.Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");
    }

    [Fact]
    public void Public_types_live_in_one_namespace()
    {
        var namespaces = typeof(VccPhoneNumber).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct();

        namespaces.Should().Equal("Vcc.Embed");
    }

    [Fact]
    public void Classes_are_sealed_or_static()
    {
        var open = typeof(VccPhoneNumber).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false });

        open.Should().BeEmpty();
    }
}
