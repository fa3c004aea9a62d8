using PublicApiGenerator;

namespace Vcc.Embed.Client.Tests.Conventions;

public class PublicApiTests
{
    // Meant to change? Copy the .received file over the .approved one and write in CHANGELOG.md what apps must do.
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var received = typeof(VccAgent).Assembly.GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            DenyNamespacePrefixes = [],
            // SocketsHttpHandler exists in the net10.0 asset only; TransportTests use this type.
            IncludeTypes = [.. typeof(VccAgent).Assembly.GetExportedTypes().Where(type => type.Name != "VccTransportBuilderExtensions")],
            // For tools, and only in the net10.0 asset.
            ExcludeAttributes = ["System.Runtime.Versioning.UnsupportedOSPlatformAttribute", "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute"],
        }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), received);

        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.approved.txt"));

        received.Should().Be(approved);
    }
}
