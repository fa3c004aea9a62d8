namespace Vcc.Embed.Client.Login;

internal static class LoginRetries
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1.2)];

    public static int Count => Pauses.Length;

    // Jitter adds up to a quarter, so that agents who were cut off together do not come back together.
    public static TimeSpan PauseBefore(int attempt, TimeSpan? retryAfter, Jitter jitter)
    {
        var pause = TimeSpan.FromTicks((long)(Pauses[attempt].Ticks * (1 + (0.25 * jitter.Next()))));
        return retryAfter > pause ? retryAfter.Value : pause;
    }
}
