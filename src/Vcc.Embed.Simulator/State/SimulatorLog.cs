using Microsoft.Extensions.Logging;

namespace Vcc.Embed.Simulator.State;

internal static partial class SimulatorLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Not imitated by the simulator: {What}")]
    public static partial void Unemulated(ILogger log, string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page of {Origin} was refused a socket at {Path}; AllowedOrigins can name it")]
    public static partial void OriginRefused(ILogger log, string origin, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "A frame on {Channel} could not be handled")]
    public static partial void FrameFailed(ILogger log, Exception exception, string channel);

    [LoggerMessage(Level = LogLevel.Information, Message = "Served {File} with API_SERVER {Before} replaced by {After}")]
    public static partial void ApiServerRewritten(ILogger log, string file, string before, string after);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} has no API_SERVER to point at the simulator; served unchanged")]
    public static partial void ApiServerMissing(ILogger log, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} connects to wss: addresses, but the simulator was reached without TLS: start it with UseTls or --tls")]
    public static partial void TlsMissing(ILogger log, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This is a SIMULATED VCC, not the real one. It listens at {Address}")]
    public static partial void Banner(ILogger log, string address);
}
