using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Tool.Wire;

/// <summary>An agent's page without a browser: its two sockets.</summary>
internal sealed class AgentPage : IAsyncDisposable
{
    public const string Sdp = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=sendrecv\r\na=setup:active\r\na=rtpmap:111 opus/48000/2\r\n";

    private readonly WireSocket _channel;
    private WireSocket? _sipSocket;

    private AgentPage(Uri server, string extension, WireSocket channel)
    {
        Server = server;
        Extension = extension;
        _channel = channel;
        ContactUser = Random(8);
        ContactHost = Random(12) + ".invalid";
    }

    public Uri Server { get; }
    public string Extension { get; }
    public string ContactUser { get; }
    public string ContactHost { get; }

    /// <summary>Messages that came on the agent channel, in order.</summary>
    public WireSocket Channel => _channel;

    /// <summary>SIP that came, in order.</summary>
    public WireSocket SipSocket => _sipSocket ?? throw new InvalidOperationException("SIP is not connected.");

    /// <summary>Connects the agent channel and sends its token.</summary>
    public static async Task<AgentPage> OpenAsync(Uri server, string extension, string token, CancellationToken cancellationToken)
    {
        var channel = await WireSocket.ConnectAsync(server, "websocket", null, cancellationToken).ConfigureAwait(false);
        var page = new AgentPage(server, extension, channel);
        await page.SendAsync($$"""{"objectId":1010003,"authenToken":"{{token}}","agentId":"agent{{extension}}","extension":"{{extension}}"}""", cancellationToken).ConfigureAwait(false);
        return page;
    }

    public Task SendAsync(string json, CancellationToken cancellationToken) => _channel.SendAsync(json, cancellationToken);

    public Task SendAsync(int objectId, string moreFields, CancellationToken cancellationToken) =>
        SendAsync($$"""{"objectId":{{objectId}},{{moreFields}}"agentId":"agent{{Extension}}","extension":"{{Extension}}"}""", cancellationToken);

    /// <summary>Opens the SIP socket, or a new one after a loss, and registers the page's one Contact.</summary>
    public async Task<SipMessage> RegisterAsync(CancellationToken cancellationToken, int expires = 600)
    {
        if (_sipSocket is not { IsOpen: true })
            await ConnectSipAsync(cancellationToken).ConfigureAwait(false);
        await SendSipAsync(Register(expires), cancellationToken).ConfigureAwait(false);
        return await NextSipAsync(message => message.SequenceMethod == "REGISTER", cancellationToken).ConfigureAwait(false);
    }

    public async Task ConnectSipAsync(CancellationToken cancellationToken) =>
        _sipSocket = await WireSocket.ConnectAsync(Server, "sip", "sip", cancellationToken).ConfigureAwait(false);

    public SipMessage Register(int expires) => SipMessage.Request("REGISTER", "sip:sip.sim.invalid")
        .With("Via", "SIP/2.0/WS " + ContactHost + ";branch=z9hG4bK" + Random(7))
        .With("Max-Forwards", "69")
        .With("To", $"<sip:{Extension}@sip.sim.invalid>")
        .With("From", $"<sip:{Extension}@sip.sim.invalid>;tag=" + Random(10))
        .With("Call-ID", Random(22))
        .With("CSeq", "1 REGISTER")
        .With("Contact", $"<sip:{ContactUser}@{ContactHost};transport=ws>;+sip.ice;reg-id=1;+sip.instance=\"<urn:uuid:{Guid.NewGuid()}>\";expires={expires}")
        .With("Expires", expires.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .With("Supported", "path,gruu,outbound");

    public Task SendSipAsync(SipMessage message, CancellationToken cancellationToken) => SipSocket.SendAsync(message.ToString(), cancellationToken);

    /// <summary>The next SIP message that fits; others before it are skipped.</summary>
    public async Task<SipMessage> NextSipAsync(Func<SipMessage, bool> expected, CancellationToken cancellationToken)
    {
        while (true)
        {
            var message = SipParser.Parse(await SipSocket.NextAsync(cancellationToken).ConfigureAwait(false), out var problem)
                ?? throw new InvalidOperationException("The simulator sent bad SIP: " + problem);
            if (expected(message))
                return message;
        }
    }

    /// <summary>Waits for an INVITE and responds 100 and 180, as JsSIP does.</summary>
    public async Task<IncomingCall> RungAsync(CancellationToken cancellationToken)
    {
        var invite = await NextSipAsync(message => message.Method == "INVITE", cancellationToken).ConfigureAwait(false);
        var call = new IncomingCall(this, invite);
        await call.RespondAsync(100, "Trying", null, cancellationToken).ConfigureAwait(false);
        await call.RespondAsync(180, "Ringing", null, cancellationToken).ConfigureAwait(false);
        return call;
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync().ConfigureAwait(false);
        if (_sipSocket is not null)
            await _sipSocket.DisposeAsync().ConfigureAwait(false);
    }

    public static string Random(int length) =>
        System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", length);
}
