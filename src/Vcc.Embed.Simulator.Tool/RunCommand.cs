using System.CommandLine;

namespace Vcc.Embed.Simulator.Tool;

/// <summary><c>vcc-simulator</c>: runs until it is stopped.</summary>
internal static class RunCommand
{
    private const string EnvironmentVariable = "ASPNETCORE_ENVIRONMENT";

    public static void AddTo(RootCommand root)
    {
        var port = new Option<int>("--port") { Description = "The port on localhost; 0 for any free one.", DefaultValueFactory = _ => 7080 };
        var tls = new Option<bool>("--tls") { Description = "Listen with TLS, as the vendor's own scripts need. The certificate is made for this run." };
        var profile = new Option<VccProfile>("--profile") { Description = "Which family our scripts behave like: S, N or H." };
        var scripts = new Option<DirectoryInfo?>("--scripts") { Description = "A folder with a vendor's own scripts, served under /js/embed/ with only API_SERVER changed. Implies --tls, which they need." };
        var key = new Option<string?>("--access-key") { Description = "The access key; random by default. Begin it with sim-, test- or demo-." };
        var anyKey = new Option<bool>("--allow-any-access-key") { Description = "Take a key that could be a real one." };
        var remote = new Option<bool>("--allow-remote-connections") { Description = "Serve other machines too. Only in a network you trust." };
        var origins = new Option<string[]>("--allow-origin") { Description = "A page's origin that may open sockets here, besides those of this machine. May be repeated." };
        var anywhere = new Option<bool>("--allow-outside-development") { Description = $"Start although {EnvironmentVariable} names another environment than Development." };
        foreach (var option in new Option[] { port, tls, profile, scripts, key, anyKey, origins, remote, anywhere })
            root.Options.Add(option);
        root.SetAction((parsed, cancellationToken) => RunAsync(
            options =>
            {
                options.Port = parsed.GetValue(port);
                // The vendor's own scripts always write wss:.
                options.UseTls = parsed.GetValue(tls) || parsed.GetValue(scripts) is not null;
                options.Profile = parsed.GetValue(profile);
                options.ScriptsFolder = parsed.GetValue(scripts)?.FullName;
                options.AccessKey = parsed.GetValue(key);
                options.AllowAnyAccessKey = parsed.GetValue(anyKey);
                options.AllowRemoteConnections = parsed.GetValue(remote);
                options.AllowOutsideDevelopment = parsed.GetValue(anywhere);
                foreach (var origin in parsed.GetValue(origins) ?? [])
                    options.AllowedOrigins.Add(origin);
            },
            cancellationToken));
    }

    private static async Task<int> RunAsync(Action<VccSimulatorOptions> configure, CancellationToken cancellationToken)
    {
        VccSimulator simulator;
        try
        {
            // The environment is unset on a developer's machine, and set on a server.
            var environment = Environment.GetEnvironmentVariable(EnvironmentVariable) ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development";
            simulator = await VccSimulator.StartAsync(configure, environment, log => log.AddSimpleConsole(console => console.SingleLine = true), cancellationToken);
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }

        await using (simulator)
        {
            Console.WriteLine($"""

                This is a simulated VCC. It belongs on a developer's machine and nowhere else.

                  console          {new Uri(simulator.BaseAddress, "vcc-simulator")}
                  customer         {new Uri(simulator.BaseAddress, "vcc-simulator/customer?number=0912345678")}
                  base address     {simulator.BaseAddress}
                  domain           {simulator.Domain}
                  access key       {simulator.AccessKey}
                  agents           5000 to 5009, hotline {simulator.Hotline}

                Ctrl+C stops it.
                """);
            var stopped = new TaskCompletionSource();
            await using (cancellationToken.Register(stopped.SetResult))
                await stopped.Task;
        }

        return 0;
    }
}
