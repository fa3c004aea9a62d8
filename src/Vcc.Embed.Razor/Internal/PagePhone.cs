using Microsoft.JSInterop;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The phone of one endpoint in the page. As a service it belongs to a circuit or to a WebAssembly application.</summary>
internal sealed partial class PagePhone(IJSRuntime page) : IVccPhone, IDisposable
{
    public const string DefaultEndpoint = "~/vcc";

    private readonly EventStreams _streams = new();
    private readonly CancellationTokenSource _gone = new();
    private string? _endpoint;
    private string? _path;
    private long _published;

    public event Action? StateChanged;

    public VccPhoneState? State { get; private set; }

    private string Endpoint => _endpoint ?? DefaultEndpoint;

    /// <summary>Takes the endpoint of the first component. <see langword="false"/> when another component already chose another.</summary>
    public bool TryAttach(string endpoint, string path)
    {
        _endpoint ??= endpoint;
        return (_path ??= path) == path;
    }

    public IAsyncEnumerable<VccPhoneEvent> ReadEventsAsync(CancellationToken cancellationToken) => _streams.ReadAsync(cancellationToken);

    /// <summary>Gives an event to the readers. Several components of one phone receive the same events; the readers get each once.</summary>
    public void Publish(VccPhoneEvent happened)
    {
        if (happened.Sequence <= _published) return;
        _published = happened.Sequence;
        _streams.Write(happened);
    }

    /// <summary>Reads the state from the page. It stays as it is when the page has no phone yet.</summary>
    public async Task RefreshStateAsync()
    {
        if (_gone.IsCancellationRequested) return;
        try
        {
            State = await GetStateAsync(CancellationToken.None);
        }
        catch (VccPhoneException)
        {
            // The page reports its state with the next event.
            return;
        }

        StateChanged?.Invoke();
    }

    public void Dispose()
    {
        _streams.Complete();
        // Not disposed: a command that still waits reads its token.
        _gone.Cancel();
    }
}
