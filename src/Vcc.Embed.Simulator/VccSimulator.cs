using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Hosting;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.State;
using Vcc.Embed.Simulator.Tokens;

namespace Vcc.Embed.Simulator;

/// <summary>VCC's servers in one process: login, agent channel, SIP, scripts, and customers for calls.</summary>
public sealed class VccSimulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _server;

    internal VccSimulator(VccSimulatorOptions options, ILoggerFactory loggers)
    {
        SimulatorOptionsValidator.RequireHarmlessKeys(options);
        State = new SimulatorState(options, loggers);
        Sip = new SipService(State);
        ImmediateFaultHandler.Attach(State);
    }

    /// <summary>The address, such as <c>http://localhost:5000/</c>. It is known after the start.</summary>
    public Uri BaseAddress { get; private set; } = new("http://localhost/");

    /// <summary>The default domain's name.</summary>
    public string Domain => State.Domains.Default.Name;

    /// <summary>The default domain's HS256 key: random for each run unless the options name one.</summary>
    public string AccessKey => State.Domains.Default.AccessKey;

    /// <summary>The number that leads to the default domain's first queue.</summary>
    public string Hotline => State.Domains.Default.Hotlines.Keys.First();

    /// <summary>The server's certificate, if it uses TLS; a test's clients must trust it.</summary>
    public X509Certificate2? Certificate { get; internal set; }

    /// <summary>The faults.</summary>
    public VccFaults Faults => State.Faults;

    /// <summary>The transcript.</summary>
    public VccTranscript Transcript => State.Transcript;

    /// <summary>The live calls, oldest first.</summary>
    public IReadOnlyList<VccSimulatedCall> Calls => State.Run(() => State.Calls.Live.Select(call => new VccSimulatedCall(call)).ToArray());

    internal SimulatorState State { get; }

    internal SipService Sip { get; }

    internal CancellationToken Stopping => _stopping.Token;

    /// <summary>Starts a simulator with its own server on a free port of this machine.</summary>
    /// <exception cref="InvalidOperationException">The options hold a key that could be real, or a missing folder of scripts.</exception>
    public static Task<VccSimulator> StartAsync(Action<VccSimulatorOptions>? configure = null, CancellationToken cancellationToken = default) =>
        StartAsync(configure, SimulatorOptionsValidator.Development, logging: null, cancellationToken);

    /// <summary>Starts a simulator in a named environment, such as <c>Development</c>, with its own logging.</summary>
    /// <exception cref="InvalidOperationException">The environment is not Development, or the options hold a key that could be real.</exception>
    public static async Task<VccSimulator> StartAsync(
        Action<VccSimulatorOptions>? configure, string environment, Action<ILoggingBuilder>? logging = null, CancellationToken cancellationToken = default)
    {
        var options = new VccSimulatorOptions();
        configure?.Invoke(options);
        SimulatorOptionsValidator.RequireDevelopment(options, environment);
        SimulatorOptionsValidator.RequireHarmlessKeys(options);
        var certificate = options.UseTls ? CertificateFactory.Create(TimeProvider.System.GetUtcNow()) : null;
        VccSimulator? simulator = null;
        var server = StandaloneServerFactory.Create(options, loggers => simulator = new VccSimulator(options, loggers), certificate, logging);
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
        return new VccSimulatedCustomer(State, number);
    }

    /// <summary>An agent by extension, of the default domain unless another is named.</summary>
    /// <exception cref="ArgumentException">There is no such domain or agent.</exception>
    public VccSimulatedAgent Agent(string extension, string? domain = null)
    {
        var owner = domain is null ? State.Domains.Default : State.Domains.Find(domain);
        var agent = owner?.Agent(extension) ?? throw new ArgumentException($"There is no agent '{extension}' in that domain.", nameof(extension));
        return new VccSimulatedAgent(State, agent);
    }

    /// <summary>The key of a domain.</summary>
    /// <exception cref="ArgumentException">There is no such domain.</exception>
    public string AccessKeyOf(string domain) =>
        State.Domains.Find(domain)?.AccessKey ?? throw new ArgumentException($"There is no domain '{domain}'.", nameof(domain));

    /// <summary>Signs a token for an agent of the default domain. <paramref name="expired"/> is copied; <see langword="null"/> adds no such claim.</summary>
    public string MintToken(string extension, string? expired = null) => JsonWebToken.Make(extension, expired, AccessKey);

    /// <summary>Ends every call and socket, and the simulator's own server.</summary>
    /// <exception cref="VccUnemulatedException">With <see cref="VccSimulatorOptions.Strict"/>: an unknown message came, and nothing has thrown before.</exception>
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
        State.Strictness.RequireAtEnd();
    }

    internal void ListensAt(IReadOnlyList<string> addresses, X509Certificate2? certificate)
    {
        // A page of an https address may open no ws: socket in some browsers. The login must trust the certificate, so an unknown one means http.
        var scheme = certificate is null ? "http://" : "https://";
        var address = addresses.FirstOrDefault(one => one.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ?? (addresses.Count > 0 ? addresses[0] : null);
        // A wildcard address cannot be requested, so localhost replaces it.
        address = address?.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            BaseAddress = uri;
    }

    internal void Stop()
    {
        State.Run(() =>
        {
            foreach (var call in State.Calls.Live.ToArray())
                call.End(CallEnd.Stopped);
        });
        if (!_stopping.IsCancellationRequested)
            _stopping.Cancel();
    }
}
