using Microsoft.Extensions.Logging;

namespace Vcc.Embed.AspNetCore.Shell;

/// <summary>What the shell tells the operator.</summary>
internal static partial class ShellLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Header} of {Path} forbids the page in the shell of UseVccShell. Allow the application's own frames: X-Frame-Options: SAMEORIGIN, or frame-ancestors 'self'.")]
    public static partial void FrameForbidden(ILogger logger, string header, string path);
}
