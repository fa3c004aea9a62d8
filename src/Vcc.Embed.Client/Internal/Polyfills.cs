// Members that only one of the two targets has. They are in the framework's own namespaces, so that both targets compile the same code.
#if NET
namespace System.Threading.Tasks;

/// <summary>Members that Microsoft.Bcl.TimeProvider has on netstandard2.0.</summary>
internal static class TimeProviderExtensions
{
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);

    public static CancellationTokenSource CreateCancellationTokenSource(this TimeProvider time, TimeSpan delay) => new(delay, time);
}
#else
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Argument checks that newer frameworks have as static methods of the exception.</summary>
internal static class ArgumentExtensions
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
                throw new ArgumentNullException(name);
        }
    }
}
#endif
