using System.Net;
using System.Net.Sockets;

namespace Vcc.Embed.Client.Http;

/// <summary>Decides which hosts and IP addresses a login may connect to. Each method returns the broken rule, or <see langword="null"/>.</summary>
// An account can come from a tenant's row in a database. Its host or DNS record may point
// at this machine, a private network or a cloud's metadata service.
internal sealed class AddressFilter(VccNetworkOptions options, bool isDevelopment)
{
    private static readonly AddressRange[] Forbidden = Ranges(
        "0.0.0.0/8", "169.254.0.0/16", "168.63.129.16/32", "224.0.0.0/4", "255.255.255.255/32", "::/128", "fe80::/10", "ff00::/8", "fd00:ec2::254/128");

    private static readonly AddressRange[] Reserved = Ranges("240.0.0.0/4");

    private static readonly AddressRange[] Private = Ranges(
        "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "fc00::/7", "fec0::/10");

    private static readonly AddressRange Nat64 = AddressRange.TryParse("64:ff9b::/96")!;

    private readonly AddressRange[] _allowed = [.. options.AllowedNetworks.Select(AddressRange.TryParse).OfType<AddressRange>()];
    private readonly AllowedHost[] _allowedHosts = [.. options.AllowedHosts.Select(AllowedHost.TryParse).OfType<AllowedHost>()];

    private bool AllowsLoopback => options.AllowLoopback ?? isDevelopment;

    public string? Validate(VccAccount account)
    {
        var address = account.BaseAddress!;
        if (IPAddress.TryParse(address.DnsSafeHost, out var ip) && Validate(account, ip) is { } broken)
            return $"BaseAddress \"{address}\": {broken}";
        if (account.IsConfigured)
            return null;
        if (address.IsLoopback)
            return AllowsLoopback ? null : LoopbackMessage(address);
        return ValidateHost(address);
    }

    public string? Validate(VccAccount account, IPAddress resolved)
    {
        var ip = Unmap(resolved);
        if (IPAddress.IsLoopback(ip))
            return ValidateLoopback(account);
        if (Find(Forbidden, ip) is { } forbidden)
            return $"{ip} is in {forbidden}, where VCC cannot be. Take VCC's host name.";
        if (Find(_allowed, ip) is not null)
            return null;
        if (Find(Reserved, ip) is { } reserved)
            return $"{ip} is in {reserved}, which is reserved. If it belongs to a service mesh, add its range, e.g. 240.240.0.0/16, to {VccNetworkOptions.SectionName}:AllowedNetworks.";
        return !account.IsConfigured && Find(Private, ip) is { } inside
            ? $"{ip} is in {inside}, which is private. If VCC is there, add the range to {VccNetworkOptions.SectionName}:AllowedNetworks."
            : null;
    }

#if NET
    /// <summary>Opens a connection to the allowed addresses of a host.</summary>
    /// <exception cref="AddressRefusedException">No address of the host is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, VccAccount account, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        // The operator chose the proxy, and the proxy resolves VCC's name, so a connection to the proxy is not filtered.
        // For https the handler first sends CONNECT, whose address is the proxy's own.
        var isProxy = context.InitialRequestMessage.Method == HttpMethod.Connect || context.InitialRequestMessage.RequestUri!.IdnHost != context.DnsEndPoint.Host;
        var broken = isProxy ? null : addresses.Select(address => Validate(account, address)).FirstOrDefault(rule => rule is not null);
        var allowed = isProxy ? addresses : [.. addresses.Where(address => Validate(account, address) is null)];
        if (allowed.Length == 0)
            throw new AddressRefusedException($"The host {context.DnsEndPoint.Host} is refused: {broken ?? "it has no address."}");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#endif

    private string? ValidateLoopback(VccAccount account)
    {
        if (!account.BaseAddress!.IsLoopback)
            return $"the name {account.BaseAddress.Host} resolves to this machine. Write localhost for a simulator.";
        return account.IsConfigured || AllowsLoopback ? null : LoopbackMessage(account.BaseAddress);
    }

    // A tenant who may choose the port could use the login to look for other services of the host.
    private string? ValidateHost(Uri address)
    {
        var entries = _allowedHosts.Where(entry => entry.MatchesName(address)).ToArray();
        if (entries.Length == 0)
            return $"BaseAddress \"{address}\" is not an allowed host. Accounts of a provider may use the hosts in {VccNetworkOptions.SectionName}:AllowedHosts. Add {address.Authority} there.";
        return entries.Any(entry => entry.Port == address.Port)
            ? null
            : $"BaseAddress \"{address}\" has port {address.Port}, but {VccNetworkOptions.SectionName}:AllowedHosts allows {string.Join(", ", entries.Select(entry => entry.Port))}. Add {address.Authority} there.";
    }

    private static string LoopbackMessage(Uri address) =>
        $"BaseAddress \"{address}\" is this machine. Accounts of a provider may use it in Development, or with {VccNetworkOptions.SectionName}:AllowLoopback.";

    private static string? Find(AddressRange[] ranges, IPAddress ip) => ranges.FirstOrDefault(range => range.Contains(ip))?.Notation;

    private static AddressRange[] Ranges(params string[] notations) => [.. notations.Select(notation => AddressRange.TryParse(notation)!)];

    // An IPv6 address can carry an IPv4 address: mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96, RFC 6052) and 6to4 (2002::/16, RFC 3056).
    private static IPAddress Unmap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        if (bytes[0] == 0x20 && bytes[1] == 0x02)
            return new IPAddress([bytes[2], bytes[3], bytes[4], bytes[5]]);
        return Nat64.Contains(address) ? new IPAddress([bytes[12], bytes[13], bytes[14], bytes[15]]) : address;
    }
}

/// <summary>A connection that the address filter refused. The message names the rule.</summary>
internal sealed class AddressRefusedException(string message) : HttpRequestException(message);
