using Vcc.Embed.Testing;

namespace Vcc.Embed.Repository.Tests.Formatting;

/// <summary>The formatters find nothing to change. <c>dotnet format</c> and <c>npm run format</c> repair what they report.</summary>
public sealed class FormatTests
{
    [Fact]
    public Task CSharp_is_formatted() =>
        Command.RunAsync(Testing.Repository.Root, "dotnet", "format", "Vcc.Embed.sln", "--verify-no-changes", "--no-restore");

    [Fact]
    public Task TypeScript_is_formatted() =>
        Command.RunAsync(Path.Combine(Testing.Repository.Root, "src", "Vcc.Embed.Razor", "Client"), "npm", "run", "--silent", "format:check");
}
