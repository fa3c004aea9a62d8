using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>
/// Names the commands and events that a test covers on each of its profiles. <c>call:notSupported</c> names a refusal.
/// The test fails when its pages did not run or report them. <see cref="CoverageTests"/> fails when no test covers one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CoversAttribute(params string[] names) : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Covered = new();

    public IReadOnlyList<string> Names => names;

    public static bool OfRunningTest => TestContext.Current.TestMethod is IXunitTestMethod { Method: var method } && method.IsDefined(typeof(CoversAttribute));

    /// <summary>Notes the commands and events of a page of the running test.</summary>
    public static void Note(IEnumerable<string> names)
    {
        var bag = Covered.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []);
        foreach (var name in names)
            bag.Add(name);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        Covered.TryRemove(test.UniqueID, out var covered);

        // A failed test already reports its first failure, which is more useful.
        if (TestContext.Current.TestState?.Result is not TestResult.Failed)
            names.Except(covered ?? []).Should().BeEmpty("the test says that it covers them");
    }
}
