#if NET
namespace System.Threading.Tasks;

// The names that Microsoft.Bcl.TimeProvider gives the same two things on netstandard2.0, and in its namespace.
internal static class TimeProviderWaits
{
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);

    public static CancellationTokenSource CreateCancellationTokenSource(this TimeProvider time, TimeSpan delay) => new(delay, time);
}
#endif
