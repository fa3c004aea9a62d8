namespace Vcc.Embed.Simulator;

/// <summary>The setup of the simulator. Times are those of the contract; tests shorten them or set a clock.</summary>
public sealed class VccSimulatorOptions
{
    private readonly List<VccSimulatedDomainOptions> _moreDomains = [];

    /// <summary>The default domain: agents 5000 to 5009 in queue 1, hotline 18001234.</summary>
    public VccSimulatedDomainOptions DefaultDomain { get; } = DefaultDirectory.Create();

    /// <summary>The domains that <see cref="AddDomain"/> added.</summary>
    public IReadOnlyList<VccSimulatedDomainOptions> MoreDomains => _moreDomains;

    /// <summary>The default domain's key, see <see cref="VccSimulatedDomainOptions.AccessKey"/>.</summary>
    public string? AccessKey
    {
        get => DefaultDomain.AccessKey;
        set => DefaultDomain.AccessKey = value;
    }

    /// <summary>Whether to listen with TLS and a certificate made for this run. The vendor's own scripts need it. Inside an app, its https addresses get the certificate.</summary>
    public bool UseTls { get; set; }

    /// <summary>The port to listen on, 0 for any free one. Not used inside an app.</summary>
    public int Port { get; set; }

    /// <summary>The family that <c>/js/embed/</c> serves; <c>/n/js/embed/</c>, <c>/s/…</c> and <c>/h/…</c> always serve their own family.</summary>
    public VccProfile Profile { get; set; }

    /// <summary>A folder with a vendor's scripts, served under <c>/js/embed/</c>. Only the value of <c>API_SERVER</c> in <c>cs_const.js</c> changes.</summary>
    public string? ScriptsFolder { get; set; }

    /// <summary>The clock of every timer. <c>FakeTimeProvider</c> makes tests of timeouts instant.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a queue rings one agent. It is under 60 s, because JsSIP then ends the ring (contract §3).</summary>
    public TimeSpan AgentRingTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a caller waits in a queue without any free agent.</summary>
    public TimeSpan QueueWaitTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a customer's phone rings before the call fails with 487.</summary>
    public TimeSpan CustomerRingTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call outlives the loss of the agent's SIP socket (contract §0.7).</summary>
    public TimeSpan LostSocketGrace { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an agent may wait before the reply to a transfer: 2 s more than the page allows (contract §5).</summary>
    public TimeSpan TransferReplyTime { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long the network takes to report that a customer cannot be reached (0.5 s in the recordings).</summary>
    public TimeSpan CustomerFailureDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The pause between the report of a failed callout or a finished transfer, and BYE. It keeps their order on two sockets.</summary>
    public TimeSpan ErrorToByeDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a desk phone rings before it answers its own outbound call.</summary>
    public TimeSpan DeskPhonePickUpDelay { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The offset from UTC for a token whose <c>expired</c> has no zone. Default +7 hours, Vietnam's (choice).</summary>
    public TimeSpan TokenExpiryOffset { get; set; } = TimeSpan.FromHours(7);

    /// <summary>
    /// Whether an unknown message or path is a failure. The next awaited method then throws <see cref="VccUnemulatedException"/>;
    /// the disposal throws if no method did. Without the option, unknown messages are only recorded.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>How many entries the transcript keeps; the oldest are removed first.</summary>
    public int TranscriptCapacity { get; set; } = 20_000;

    /// <summary>Origins of pages that may open sockets here besides those on this machine, such as <c>https://crm.test</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Runs outside the environment <c>Development</c> too. Use it only where no other person can reach the machine.</summary>
    public bool AllowOutsideDevelopment { get; set; }

    /// <summary>Serves other machines too. Use it only in a trusted network: the console controls every call.</summary>
    public bool AllowRemoteConnections { get; set; }

    /// <summary>Accepts a key that could be real. Otherwise a key must begin with <c>sim-</c>, <c>test-</c> or <c>demo-</c>.</summary>
    public bool AllowAnyAccessKey { get; set; }

    /// <summary>Adds a further domain and returns it, empty.</summary>
    public VccSimulatedDomainOptions AddDomain(string name)
    {
        var domain = new VccSimulatedDomainOptions(name);
        _moreDomains.Add(domain);
        return domain;
    }
}
