using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Client.Internal;

[SuppressMessage("Performance", "CA1812", Justification = "The debugger creates it.")]
[SuppressMessage("Style", "IDE0060", Justification = "The debugger asks for this constructor.")]
internal sealed class RedactedDebugView(object secret)
{
    public string Value { get; } = secret is null ? "" : Redaction.Marker;
}
