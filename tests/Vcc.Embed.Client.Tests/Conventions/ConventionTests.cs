using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vcc.Embed.Client.Tests.Conventions;

public class ConventionTests
{
    private static readonly Type[] Ours = [.. typeof(VccAgent).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Vcc.Embed", StringComparison.Ordinal) == true)
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)];

    [Fact]
    public void Classes_are_sealed_or_static()
    {
        var open = Ours.Where(type => type is { IsClass: true, IsSealed: false }).Select(type => type.Name);

        open.Should().Equal(nameof(VccAccount));
    }

    [Fact]
    public void Public_types_live_in_one_namespace()
    {
        var elsewhere = typeof(VccAgent).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is not "Vcc.Embed.Client" and not "Microsoft.Extensions.DependencyInjection");

        elsewhere.Should().BeEmpty();
    }

    [Fact]
    public void Asynchronous_methods_end_in_Async_and_take_cancellation_last()
    {
        var methods = Ours.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            .ToArray();

        methods.Should().NotBeEmpty();
        methods.Should().OnlyContain(method => method.Name.EndsWith("Async"));
        methods.Where(method => method.GetParameters()[^1].ParameterType != typeof(CancellationToken)).Select(method => method.Name).Should().BeEmpty();
    }
}
