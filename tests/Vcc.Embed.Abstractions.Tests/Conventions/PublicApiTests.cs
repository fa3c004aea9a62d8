using PublicApiGenerator;

namespace Vcc.Embed.Tests.Conventions;

public class PublicApiTests
{
    // After an intended change, copy the .received file over the .approved one and describe the change in CHANGELOG.md.
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.approved.txt"));

        var received = typeof(VccPhoneNumber).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n";

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), received);
        received.Should().Be(approved);
    }
}
