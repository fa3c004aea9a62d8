using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Client.Login;

/// <summary>How often a login is repeated after a transient failure, and after which pauses.</summary>
/// <param name="nextRandom">A number between 0 and 1; a test passes its own.</param>
internal sealed class LoginRetryPolicy(Func<double>? nextRandom = null)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1.2)];
    private readonly Func<double> _nextRandom = nextRandom ?? NextOfMachine;

    public static int Count => Pauses.Length;

    // The random part is up to a quarter, so that agents who lost VCC together do not return together.
    public TimeSpan PauseBefore(int attempt, TimeSpan? retryAfter)
    {
        var pause = TimeSpan.FromTicks((long)(Pauses[attempt].Ticks * (1 + (0.25 * _nextRandom()))));
        return retryAfter > pause ? retryAfter.Value : pause;
    }

    [SuppressMessage("Security", "CA5394", Justification = "The number spreads retries in time and protects nothing.")]
    private static double NextOfMachine()
    {
#if NET
        return Random.Shared.NextDouble();
#else
        return new Random(Guid.NewGuid().GetHashCode()).NextDouble();
#endif
    }
}
