using System.Reflection;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Benchmarks.Tests;

/// <summary>Benchmarks are run by hand and seldom; run once here, they cannot rot.</summary>
public class BenchmarkTests
{
    public static TheoryData<Type, string> Benchmarks()
    {
        var benchmarks = new TheoryData<Type, string>();
        foreach (var method in typeof(MintingBenchmarks).Assembly.GetTypes().SelectMany(type => type.GetMethods()))
        {
            if (method.GetCustomAttribute<BenchmarkAttribute>() is not null)
                benchmarks.Add(method.DeclaringType!, method.Name);
        }

        return benchmarks;
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task A_benchmark_runs(Type type, string method)
    {
        var benchmark = Activator.CreateInstance(type)!;
        await CallAsync(benchmark, MethodWith<GlobalSetupAttribute>(type));

        var result = await CallAsync(benchmark, type.GetMethod(method));

        result.Should().NotBeNull();
        await CallAsync(benchmark, MethodWith<GlobalCleanupAttribute>(type));
    }

    [Fact]
    public void All_ways_of_minting_give_the_same_token()
    {
        var minting = new MintingBenchmarks(new FakeTimeProvider(DateTimeOffset.UnixEpoch));

        var tokens = new[] { minting.BareHandler(), minting.BareHandlerWithClaims(), minting.RawHmac(), minting.Minter().Reveal() };

        tokens.Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Minting_takes_no_more_memory_than_the_bare_handler()
    {
        var minting = new MintingBenchmarks();
        long[] bare = [AllocatedBy(minting.BareHandler), AllocatedBy(minting.BareHandler)];
        long[] ours = [AllocatedBy(minting.Minter), AllocatedBy(minting.Minter)];

        ours[1].Should().BeLessThanOrEqualTo(bare[1]);
    }

    private static long AllocatedBy(Func<object> mint)
    {
        const int Times = 200;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < Times; time++)
            mint();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }

    private static MethodInfo? MethodWith<TAttribute>(Type type) where TAttribute : Attribute =>
        type.GetMethods().SingleOrDefault(method => method.GetCustomAttribute<TAttribute>() is not null);

    private static async Task<object?> CallAsync(object target, MethodInfo? method)
    {
        var result = method?.Invoke(target, null);
        if (result is not Task task)
            return result;

        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }
}
