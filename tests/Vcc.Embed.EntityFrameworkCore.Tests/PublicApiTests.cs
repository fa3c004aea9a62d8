using PublicApiGenerator;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

public class PublicApiTests
{
    [Fact]
    public async Task The_public_API_is_the_approved_one()
    {
        var approved = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PublicApi.approved.txt"), TestContext.Current.CancellationToken);

        var api = typeof(VccCallEntity).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }).ReplaceLineEndings("\n").TrimEnd();

        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), api + "\n", TestContext.Current.CancellationToken);
        api.Should().Be(approved.TrimEnd(), "a changed API is approved by copying PublicApi.received.txt over PublicApi.approved.txt");
    }
}
