using System.Threading.Channels;

namespace Vcc.Embed.HostingModels.Client;

/// <summary>How commands ended, also those of components that are gone.</summary>
public sealed class Settled
{
    private readonly Channel<string> _endings = Channel.CreateUnbounded<string>();

    public void Add(string ending) => _endings.Writer.TryWrite(ending);

    public ValueTask<string> NextAsync(CancellationToken cancellationToken = default) => _endings.Reader.ReadAsync(cancellationToken);
}
