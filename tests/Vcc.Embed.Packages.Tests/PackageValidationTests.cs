namespace Vcc.Embed.Packages.Tests;

/// <summary>Packing refuses a library whose frameworks offer different things.</summary>
public sealed class PackageValidationTests
{
    [Fact]
    public async Task A_member_of_one_framework_alone_is_refused()
    {
        await using var copy = await RepositoryCopy.CreateAsync();
        await File.WriteAllTextAsync(copy.PathOf("src/Vcc.Embed.Abstractions/OldFrameworkOnly.cs"), """
            #if NETSTANDARD
            namespace Vcc.Embed;

            /// <summary>A type that net10.0 lacks.</summary>
            public static class OldFrameworkOnly;
            #endif
            """);

        var pack = copy.PackAsync;

        (await pack.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*CP0001*OldFrameworkOnly*");
    }
}
