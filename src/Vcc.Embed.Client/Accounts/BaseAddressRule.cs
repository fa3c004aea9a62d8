namespace Vcc.Embed.Client.Accounts;

internal static class BaseAddressRule
{
    public static string? BrokenBy(Uri? address)
    {
        if (address is null)
            return "BaseAddress is missing. Leave it out for VCC, or take one of VccBaseAddresses.";
        if (!address.IsAbsoluteUri)
            return $"BaseAddress \"{address}\" is not a whole address. Write it with its scheme, e.g. {VccBaseAddresses.Vcc}.";
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return "BaseAddress has a user name, a query or a fragment. Write only scheme, host, port and path.";
        if (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            return HostRule.BrokenBy(address);

        return $"BaseAddress \"{address}\" must be https; http is for a simulator on this machine (localhost) only, because tokens travel there.";
    }
}
