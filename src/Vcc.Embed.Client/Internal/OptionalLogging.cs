using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vcc.Embed.Client.Internal;

internal static class OptionalLogging
{
    // A console program or an old web app may have no logging registered; the client works all the same.
    public static ILogger<T> LoggerFor<T>(this IServiceProvider app) =>
        app.GetService<ILoggerFactory>()?.CreateLogger<T>() ?? NullLogger<T>.Instance;
}
