using System.Threading.Channels;

namespace Vcc.Embed.Benchmarks.Browser;

/// <summary>When C# handlers ran, by the machine's clock.</summary>
internal sealed class Heard
{
    private readonly Channel<DateTime> _times = Channel.CreateUnbounded<DateTime>();

    public void Now() => _times.Writer.TryWrite(DateTime.UtcNow);

    public ValueTask<DateTime> NextAsync() => _times.Reader.ReadAsync();
}
