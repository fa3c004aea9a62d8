using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Accounts;

/// <summary>The rules of an account. Each Validate method returns the broken rule, or <see langword="null"/>.</summary>
internal sealed partial class AccountValidator(AddressFilter addresses, ILogger<AccountValidator> logger)
{
    public const string DomainPlaceholder = "{domain}";

    private const int LongestDomain = 64;
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(2);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, bool> _warned = new();

    /// <exception cref="VccLoginException">The account breaks a rule.</exception>
    public void ThrowIfInvalid(VccAccount account)
    {
        ThrowIf(Validate(account), account);
        if (account.AccessKey!.ByteCount < VccAccessKey.ShortestForLibrary && _warned.TryAdd(account.ToString(), true))
            LogShortKey(account.Domain!, VccAccessKey.ShortestForLibrary);
    }

    /// <summary>Checks only what a token is made of, because tokens are minted often.</summary>
    /// <exception cref="VccLoginException">The account breaks a rule.</exception>
    public static void ThrowIfTokenInvalid(VccAccount account) => ThrowIf(ValidateKey(account.AccessKey) ?? ValidateTimes(account), account);

    public string? Validate(VccAccount account) =>
        ValidateBaseAddress(account.BaseAddress)
        ?? addresses.Validate(account)
        ?? ValidateDomain(account.Domain)
        ?? ValidateKey(account.AccessKey)
        ?? ValidateTimes(account)
        ?? ValidateLoginPath(account.LoginPath);

    private static string? ValidateBaseAddress(Uri? address)
    {
        if (address is null)
            return "BaseAddress is missing. Leave it out for VCC, or take one of VccBaseAddresses.";
        if (!address.IsAbsoluteUri)
            return $"BaseAddress \"{address}\" is not a whole address. Write it with its scheme, e.g. {VccBaseAddresses.Vcc}.";
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return "BaseAddress has a user name, a query or a fragment. Write only scheme, host, port and path.";
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            return $"BaseAddress \"{address}\" must be https, because tokens travel there. Only a simulator on this machine (localhost) may use http.";
        return null;
    }

    private static string? ValidateDomain(string? domain)
    {
        if (string.IsNullOrWhiteSpace(domain))
            return "Domain is missing. Set Vcc:Domain to the domain VCC gave your company, e.g. the first part of https://…/<domain>.";
        if (domain!.Length > LongestDomain || !domain.All(c => IsLetterOrDigit(c) || c is '_' or '-'))
            return "Domain has 1 to 64 letters, digits, '_' or '-'. Write VCC's domain only, without address and slashes.";
        return null;
    }

    private static string? ValidateKey(VccAccessKey? key) => key switch
    {
        null => "AccessKey is missing. Ask VCC's support for the access key of your domain. Keep it in user secrets, "
            + "an environment variable (Vcc__AccessKey) or a vault, never in a file that is committed.",
        { HasOuterWhiteSpace: true } => "AccessKey begins or ends with white space, which comes from copying. Remove it.",
        _ => null,
    };

    private static string? ValidateTimes(VccAccount account)
    {
        if (account.TokenLifetime < ShortestLifetime || account.TokenLifetime > LongestLifetime)
            return "TokenLifetime must be between 1 minute and 2 days. Write 12:00:00 for 12 hours and 1.00:00:00 for one day. The default, 12 hours, outlives a shift.";
        if (account.LoginTimeout <= TimeSpan.Zero || account.LoginTimeout > LongestTimeout)
            return "LoginTimeout must be more than nothing and at most 5 minutes. The default is 10 seconds.";
        return account.TimeZone is null ? "TimeZone is missing. Leave it out for Vietnam." : null;
    }

    private static string? ValidateLoginPath(string? path)
    {
        if (path is { Length: > 0 } && path[0] != '/' && !path.Contains("..")
            && path.Replace(DomainPlaceholder, "").All(c => IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/'))
        {
            return null;
        }

        return "LoginPath is a path relative to BaseAddress. It has letters, digits, '_', '-', '.', '/' and {domain}. The default is {domain}/thirdParty/login.";
    }

    private static bool IsLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static void ThrowIf(string? broken, VccAccount account)
    {
        if (broken is not null)
            throw new VccLoginException(VccLoginFailure.Misconfigured, $"The VCC account {account} cannot be used: {broken}");
    }

    [LoggerMessage(1, LogLevel.Warning, "The access key of VCC domain {Domain} has fewer than {Bytes} bytes. An attacker with one token can search for such a key. Ask VCC for a longer key, and never log tokens.")]
    private partial void LogShortKey(string domain, int bytes);
}

/// <summary>Applies the account rules to options, when the application starts and after each reload.</summary>
internal sealed class AccountOptionsValidator(AccountValidator validator, IEnumerable<AccountProviderMarker> providers, IEnumerable<AccountRegistration> registrations) : IValidateOptions<VccEmbedOptions>
{
    // With a provider of the application, the options may stay empty; the provider's accounts are checked at use.
    private readonly bool _hasProvider = providers.Any();

    public ValidateOptionsResult Validate(string? name, VccEmbedOptions options)
    {
        if (_hasProvider)
            return ValidateOptionsResult.Skip;

        var broken = validator.Validate(options);
        return broken is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{SectionOf(name)}: {broken}");
    }

    private string SectionOf(string? name) =>
        registrations.FirstOrDefault(account => account.Name == name)?.Section ?? VccEmbedOptions.SectionName;
}
