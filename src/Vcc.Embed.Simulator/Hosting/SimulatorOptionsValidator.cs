using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Refuses a start in a place where a simulator must not run (threat T23).</summary>
internal static class SimulatorOptionsValidator
{
    public const string Development = "Development";

    public static void RequireHarmlessKeys(VccSimulatorOptions options)
    {
        if (options.AllowAnyAccessKey)
            return;
        foreach (var domain in options.MoreDomains.Prepend(options.DefaultDomain))
        {
            if (domain.AccessKey is { } key && AccessKeys.CouldBeReal(key))
            {
                throw new InvalidOperationException(
                    $"The simulator's domain '{domain.Name}' was given an access key that could be a real one. Leave AccessKey empty for a random key per run, "
                    + "begin it with sim-, test- or demo-, or set AllowAnyAccessKey if it belongs to no real domain.");
            }
        }
    }

    /// <summary>Without this check a missing folder would be replaced by the package's scripts, unnoticed.</summary>
    public static void RequireScripts(VccSimulatorOptions options)
    {
        if (options.ScriptsFolder is { } folder && !System.IO.Directory.Exists(folder))
            throw new InvalidOperationException($"There is no folder '{folder}' to serve scripts from (ScriptsFolder).");
    }

    public static void RequireDevelopment(VccSimulatorOptions options, string environment)
    {
        if (!options.AllowOutsideDevelopment && environment != Development)
        {
            throw new InvalidOperationException(
                $"The VCC simulator does not start in the environment '{environment}', only in Development: it would answer every login and rule every call. "
                + "Remove AddVccSimulator from this environment, or set AllowOutsideDevelopment if nobody else can reach the machine.");
        }
    }

    public static void RequireLoopback(VccSimulatorOptions options, IEnumerable<string> addresses)
    {
        if (options.AllowRemoteConnections)
            return;
        foreach (var address in addresses)
        {
            // "http://*:5000" and "http://+:5000" are no URIs and mean every network.
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !LoopbackPolicy.IsThisMachine(uri.Host))
            {
                throw new InvalidOperationException(
                    $"The VCC simulator does not listen on '{address}', only on this machine (localhost). Other machines could use its console. "
                    + "Bind to localhost, or set AllowRemoteConnections in a network you trust.");
            }
        }
    }
}
