using System.Diagnostics;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Tests.Safety;

/// <summary>Fault F76, with a real process.</summary>
public class ToolProcessTests
{
    [Theory]
    [InlineData("Production", "--port 0", "does not start in the environment 'Production'")]
    [InlineData("Development", "--port 0 --access-key 0123456789abcdef", "could be a real one")]
    public async Task The_tool_exits_with_an_error_in_Production(string environment, string arguments, string reason)
    {
        using var tool = Start(environment, arguments);
        using var deadline = new CancellationTokenSource(TestTimeouts.Start);

        var error = await tool.StandardError.ReadToEndAsync(deadline.Token);
        await tool.WaitForExitAsync(deadline.Token);

        tool.ExitCode.Should().Be(1);
        error.Should().Contain(reason).And.NotContain("0123456789abcdef");
    }

    [Fact]
    public async Task The_tool_prints_its_address_and_key()
    {
        using var tool = Start("Development", "--port 0 --tls");
        using var deadline = new CancellationTokenSource(TestTimeouts.Start);
        var said = "";

        while (!said.Contains("Ctrl+C", StringComparison.Ordinal) && await tool.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            said += line + "\n";
        tool.Kill();
        await tool.WaitForExitAsync(deadline.Token);

        said.Should().MatchRegex(@"console\s+https://localhost:\d+/vcc-simulator").And.MatchRegex(@"access key\s+sim-\w{12}");
    }

    private static Process Start(string environment, string arguments)
    {
        var start = new ProcessStartInfo("dotnet", $"\"{typeof(Tool.Wire.AgentPage).Assembly.Location}\" {arguments}")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return Process.Start(start)!;
    }
}
