using System.Reflection;
using System.Runtime.CompilerServices;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests.Conventions;

public class TypeNameTests
{
    private const double Goal = 0.65;

    [Theory]
    [InlineData(typeof(IVccLoginClient))]
    [InlineData(typeof(IVccAgentResolver))]
    public async Task Most_types_end_in_a_role(Type typeOfPackage)
    {
        var roles = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "type-roles.txt"), TestContext.Current.CancellationToken);
        var types = typeOfPackage.Assembly.GetTypes().Where(IsWritten).Select(type => type.Name.Split('`')[0]).ToArray();

        var others = types.Where(name => !roles.Any(role => name.EndsWith(role, StringComparison.Ordinal))).ToArray();

        types.Should().HaveCountGreaterThan(20);
        (1 - ((double)others.Length / types.Length)).Should().BeGreaterThanOrEqualTo(Goal, "these end in no role of tests/shared-cases/type-roles.txt: {0}", string.Join(", ", others));
    }

    // Nested types serve the type around them; generated ones have no name of ours.
    internal static bool IsWritten(Type type) =>
        !type.IsNested
        && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == false
        && type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == false
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
}
