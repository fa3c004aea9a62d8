using System.CommandLine;
using Vcc.Embed.Simulator.Tool.Load;

namespace Vcc.Embed.Simulator.Tool;

/// <summary><c>vcc-simulator load</c>: measures the simulator against itself.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var agents = new Option<int>("--agents") { Description = "Agents with both sockets.", DefaultValueFactory = _ => 1000 };
        var rate = new Option<int>("--calls-per-second") { Description = "New inbound calls a second.", DefaultValueFactory = _ => 20 };
        var duration = new Option<int>("--duration") { Description = "Seconds.", DefaultValueFactory = _ => 60 };
        var command = new Command("load", "Registers agents and makes calls for a while, in one process, and reports what it cost.") { agents, rate, duration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = new LoadPlan(parsed.GetValue(agents), parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(duration)));
            var report = await LoadRun.RunAsync(plan, cancellationToken);
            Console.WriteLine(report.ToString());
            return report.Failed == 0 ? 0 : 1;
        });
        return command;
    }
}
