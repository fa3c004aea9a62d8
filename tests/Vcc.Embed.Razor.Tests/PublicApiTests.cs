using PublicApiGenerator;

namespace Vcc.Embed.Razor.Tests;

public class PublicApiTests
{
    [Fact]
    public async Task The_public_API_is_the_approved_one()
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "PublicApi.approved.txt");

        var api = typeof(VccSoftphone).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] });

        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), api, TestContext.Current.CancellationToken);
        api.ReplaceLineEndings("\n").TrimEnd().Should().Be((await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).TrimEnd(), "a changed API is approved by copying PublicApi.received.txt over PublicApi.approved.txt");
    }

    [Fact]
    public void Public_classes_are_sealed_static_or_closed() =>
        typeof(VccSoftphone).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Should().BeEmpty();
}
