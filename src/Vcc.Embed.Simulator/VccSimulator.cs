using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Hosting;
using Vcc.Embed.Simulator.Http;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator;

/// <summary>VCC's cloud in one process: login, agent channel, SIP, scripts, and customers to call and to be called by.</summary>
public sealed class VccSimulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _server;

    internal VccSimulator(VccSimulatorOptions options, ILoggerFactory loggers)
    {
        Safety.RequireHarmlessKeys(options);
        Exchange = new Exchange(options, loggers);
    }

    /// <summary>Where it is reached, such as <c>http://localhost:5000/</c>. Known once the server has started.</summary>
    public Uri BaseAddress { get; private set; } = new("http://localhost/");

    /// <summary>The default domain's name.</summary>
    public string Domain => Exchange.Domains.Default.Name;

    /// <summary>The default domain's HS256 key: random for each run unless the options name one.</summary>
    public string AccessKey => Exchange.Domains.Default.AccessKey;

    /// <summary>The number that leads to the default domain's first queue.</summary>
    public string Hotline => Exchange.Domains.Default.Hotlines.Keys.First();

    /// <summary>The certificate of the server when it uses TLS; clients of a test trust it by name.</summary>
    public X509Certificate2? Certificate { get; internal set; }

    /// <summary>Switches for what goes wrong.</summary>
    public VccFaults Faults => Exchange.Faults;

    /// <summary>Everything that passed.</summary>
    public VccTranscript Transcript => Exchange.Transcript;

    /// <summary>The calls there are now, oldest first.</summary>
    public IReadOnlyList<VccSimulatedCall> Calls => Exchange.Run(() => Exchange.Calls.Live.Select(call => new VccSimulatedCall(call)).ToArray());

    internal Exchange Exchange { get; }

    internal CancellationToken Stopping => _stopping.Token;

    /// <summary>Starts a simulator with a server of its own on a free port of this machine.</summary>
    /// <exception cref="InvalidOperationException">The options name an access key that could be a real one, or a folder of scripts that is not there.</exception>
    public static Task<VccSimulator> StartAsync(Action<VccSimulatorOptions>? configure = null, CancellationToken cancellationToken = default) =>
        StartAsync(configure, Safety.Development, logging: null, cancellationToken);

    /// <summary>Starts a simulator in a named environment, such as <c>Development</c>, which logs where it is told.</summary>
    /// <exception cref="InvalidOperationException">The environment is not Development, or the options name an access key that could be a real one.</exception>
    public static async Task<VccSimulator> StartAsync(
        Action<VccSimulatorOptions>? configure, string environment, Action<ILoggingBuilder>? logging = null, CancellationToken cancellationToken = default)
    {
        var options = new VccSimulatorOptions();
        configure?.Invoke(options);
        Safety.RequireDevelopment(options, environment);
        Safety.RequireHarmlessKeys(options);
        var certificate = options.UseTls ? SelfSignedCertificate.Create(TimeProvider.System.GetUtcNow()) : null;
        VccSimulator? simulator = null;
        var server = OwnServer.Create(options, loggers => simulator = new VccSimulator(options, loggers), certificate, logging);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            certificate?.Dispose();
            throw;
        }

        simulator!._server = server;
        simulator.Certificate = certificate;
        return simulator;
    }

    /// <summary>A customer by number. A number without a page is headless: it needs no browser.</summary>
    public VccSimulatedCustomer Customer(string number)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        return new VccSimulatedCustomer(Exchange, number);
    }

    /// <summary>An agent by extension, of the default domain unless another is named.</summary>
    /// <exception cref="ArgumentException">There is no such domain or agent.</exception>
    public VccSimulatedAgent Agent(string extension, string? domain = null)
    {
        var owner = domain is null ? Exchange.Domains.Default : Exchange.Domains.Find(domain);
        var agent = owner?.Agent(extension) ?? throw new ArgumentException($"There is no agent '{extension}' in that domain.", nameof(extension));
        return new VccSimulatedAgent(Exchange, agent);
    }

    /// <summary>The key of a domain.</summary>
    /// <exception cref="ArgumentException">There is no such domain.</exception>
    public string AccessKeyOf(string domain) =>
        Exchange.Domains.Find(domain)?.AccessKey ?? throw new ArgumentException($"There is no domain '{domain}'.", nameof(domain));

    /// <summary>A token for an agent of the default domain, as a CRM would sign it. <paramref name="expired"/> goes in as it is; nothing means no such claim.</summary>
    public string MintToken(string extension, string? expired = null) => JsonWebToken.Make(extension, expired, AccessKey);

    /// <summary>Ends every call and socket, and the server if it is the simulator's own.</summary>
    /// <exception cref="VccUnemulatedException">With <see cref="VccSimulatorOptions.Strict"/>: something came that is not imitated, and nothing has said so yet.</exception>
    public async ValueTask DisposeAsync()
    {
        Stop();
        if (_server is { } server)
        {
            _server = null;
            await server.StopAsync().ConfigureAwait(false);
            await server.DisposeAsync().ConfigureAwait(false);
        }

        Certificate?.Dispose();
        _stopping.Dispose();
        Exchange.Strictness.RequireAtEnd();
    }

    internal void ListensAt(IReadOnlyList<string> addresses)
    {
        // Plain http needs no certificate, and browsers trust this machine over it. With UseTls the vendor's scripts need https.
        var scheme = Certificate is null ? "http://" : "https://";
        var address = addresses.FirstOrDefault(one => one.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ?? (addresses.Count > 0 ? addresses[0] : null);
        // A wildcard is no address to call; this machine's name is.
        address = address?.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            BaseAddress = uri;
    }

    internal void Stop()
    {
        Exchange.Run(() =>
        {
            foreach (var call in Exchange.Calls.Live.ToArray())
                call.End(CallEnd.Stopped);
        });
        if (!_stopping.IsCancellationRequested)
            _stopping.Cancel();
    }
}
