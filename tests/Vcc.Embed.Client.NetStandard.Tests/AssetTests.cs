using System.Runtime.Versioning;

namespace Vcc.Embed.Client.Tests;

public class AssetTests
{
    [Fact]
    public void These_tests_run_against_the_netstandard_asset()
    {
        var framework = typeof(VccAgent).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false).Cast<TargetFrameworkAttribute>().Single();

        framework.FrameworkName.Should().Be(".NETStandard,Version=v2.0");
    }
}
