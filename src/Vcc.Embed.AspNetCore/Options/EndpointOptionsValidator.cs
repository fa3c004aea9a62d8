using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Customers;

namespace Vcc.Embed.AspNetCore.Options;

/// <summary>The rules of the endpoint options. Each failure names its setting.</summary>
internal sealed class EndpointOptionsValidator : IValidateOptions<VccEmbedEndpointOptions>
{
    private static readonly TimeSpan LongestDuration = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, VccEmbedEndpointOptions options)
    {
        var failures = FailuresOf(options).Select(failure => $"{VccEmbedEndpointOptions.SectionName}:{failure}").ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FailuresOf(VccEmbedEndpointOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ExtensionClaimType))
            yield return "ExtensionClaimType is empty. Leave it out for vcc_extension.";
        if (string.IsNullOrWhiteSpace(options.AccountClaimType))
            yield return "AccountClaimType is empty. Leave it out for vcc_account.";
        if (options.SessionBurst < 1)
            yield return "SessionBurst must be at least 1.";
        if (options.SessionsPerMinute < 1)
            yield return "SessionsPerMinute must be at least 1.";
        if (options.CallPostsPerMinute < 1)
            yield return "CallPostsPerMinute must be at least 1.";
        if (options.LookupsPerMinute < 1)
            yield return "LookupsPerMinute must be at least 1.";
        if (options.ContactSearchesPerMinute < 1)
            yield return "ContactSearchesPerMinute must be at least 1.";
        if (options.NewCustomerLink is { } link && CustomerLinkResolver.Resolve(link, default) is null)
            yield return "NewCustomerLink must be a path of this application, or an http(s) address.";
        foreach (var code in options.WrapUpCodes.Where(code => string.IsNullOrWhiteSpace(code.Code) || code.Code.Trim() != code.Code || code.Code.Length > 64 || string.IsNullOrWhiteSpace(code.Label)))
            yield return $"WrapUpCodes holds \"{code.Code}\". A code has 1 to 64 characters without white space around them, and a label.";
        if (options.WrapUpCodes.DistinctBy(code => code.Code, StringComparer.Ordinal).Count() != options.WrapUpCodes.Count)
            yield return "WrapUpCodes holds a code twice.";
        if (options.ConcurrentLogins < 1)
            yield return "ConcurrentLogins must be at least 1.";
        if (!IsDuration(options.SessionCacheDuration))
            yield return "SessionCacheDuration must be between 00:00:00 and 00:10:00.";
        if (!IsDuration(options.RefusalCacheDuration))
            yield return "RefusalCacheDuration must be between 00:00:00 and 00:10:00.";
        if (!IsScriptBase(options.ScriptBase))
            yield return "ScriptBase must be https, or a path of this application such as vcc-scripts/.";
        foreach (var (account, scripts) in options.AccountScripts.Where(entry => !IsScriptBase(entry.Value.ScriptBase)))
            yield return $"AccountScripts:{account}:ScriptBase must be https, or a path of this application such as vcc-scripts/.";
        foreach (var host in options.ConnectHosts.Where(host => !IsHost(host)))
            yield return $"ConnectHosts holds \"{host}\". Write a host such as sip.example.vn, *.example.vn or sip.example.vn:8443.";
        foreach (var origin in options.FrameAncestors.Where(origin => !IsOrigin(origin)))
            yield return $"FrameAncestors holds \"{origin}\". Write an origin such as https://portal.example.vn or https://*.example.vn.";
        foreach (var url in (options.IceServers ?? []).SelectMany(server => server.Urls).Where(url => !IsIceUrl(url)))
            yield return $"IceServers holds \"{url}\". Write an address that begins with stun:, turn: or turns:.";
    }

    private static bool IsDuration(TimeSpan duration) => duration >= TimeSpan.Zero && duration <= LongestDuration;

    private static bool IsScriptBase(Uri? address) =>
        address is null
        || !address.IsAbsoluteUri
        || address.IsFile
        || address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    // The host becomes part of a header, where a space or a semicolon would begin something else.
    private static bool IsHost(string host)
    {
        var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        return Uri.TryCreate("https://" + name, UriKind.Absolute, out var address)
            && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && address.Fragment.Length == 0
            && !name.EndsWith('/') && !name.Any(c => char.IsWhiteSpace(c) || c is ';' or ',' or '\'' or '*');
    }

    private static bool IsOrigin(string origin) =>
        (origin.StartsWith("https://", StringComparison.Ordinal) && IsHost(origin[8..]))
        || (origin.StartsWith("http://", StringComparison.Ordinal) && IsHost(origin[7..]) && new Uri(origin).IsLoopback);

    private static bool IsIceUrl(string url) =>
        url.StartsWith("stun:", StringComparison.Ordinal) || url.StartsWith("turn:", StringComparison.Ordinal) || url.StartsWith("turns:", StringComparison.Ordinal);
}
