using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>
/// The commands and events of the phone that a test walks on each of its profiles, and of the refusals those that matter (<c>call:notSupported</c>).
/// The test fails when its pages did not really do or hear them; <see cref="WalkTests"/> fails when nobody walks one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WalksAttribute(params string[] names) : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Walked = new();

    public IReadOnlyList<string> Names => names;

    public static bool OfRunningTest => TestContext.Current.TestMethod is IXunitTestMethod { Method: var method } && method.IsDefined(typeof(WalksAttribute));

    /// <summary>What a page of the running test did and heard.</summary>
    public static void Note(IEnumerable<string> names)
    {
        var bag = Walked.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []);
        foreach (var name in names)
            bag.Add(name);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        Walked.TryRemove(test.UniqueID, out var walked);

        // Of a test that failed, the first failure says more.
        if (TestContext.Current.TestState?.Result is not TestResult.Failed)
            names.Except(walked ?? []).Should().BeEmpty("the test says that it walks them");
    }
}
