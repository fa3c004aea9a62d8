using PublicApiGenerator;

namespace Vcc.Embed.Simulator.Tests;

public class PublicApiTests
{
    /// <summary>Copy the received text over the approved one when a change is intended.</summary>
    [Fact]
    public async Task The_public_surface_is_the_approved_one()
    {
        var folder = Path.GetDirectoryName(SourceFile())!;
        var received = typeof(VccSimulator).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }).ReplaceLineEndings("\n");
        var approvedFile = Path.Combine(folder, "PublicApi.approved.txt");
        var approved = File.Exists(approvedFile) ? (await File.ReadAllTextAsync(approvedFile, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";

        if (received != approved)
            await File.WriteAllTextAsync(Path.Combine(folder, "PublicApi.received.txt"), received, TestContext.Current.CancellationToken);

        received.Should().Be(approved);
    }

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
