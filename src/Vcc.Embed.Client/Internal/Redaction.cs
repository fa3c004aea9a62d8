namespace Vcc.Embed.Client.Internal;

internal static class Redaction
{
    public const string Marker = "[redacted]";
}
