using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Client.Login;

/// <summary>Randomness between 0 and 1, replaceable in tests.</summary>
internal sealed class Jitter(Func<double>? next = null)
{
    private readonly Func<double> _next = next ?? NextOfMachine;

    public double Next() => _next();

    [SuppressMessage("Security", "CA5394", Justification = "Spreads retries in time; nothing secret depends on it.")]
    private static double NextOfMachine()
    {
#if NET
        return Random.Shared.NextDouble();
#else
        return new Random(Guid.NewGuid().GetHashCode()).NextDouble();
#endif
    }
}
