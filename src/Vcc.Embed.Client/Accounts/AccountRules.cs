namespace Vcc.Embed.Client.Accounts;

internal static class AccountRules
{
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public static void Demand(VccAccount account)
    {
        if (BrokenBy(account) is { } broken)
            throw new VccLoginException(VccLoginFailure.Misconfigured, $"The VCC account {account} cannot be used: {broken}");
    }

    public static string? BrokenBy(VccAccount account) =>
        BaseAddressRule.BrokenBy(account.BaseAddress)
        ?? DomainRule.BrokenBy(account.Domain)
        ?? BrokenByKey(account.AccessKey)
        ?? BrokenByNumbers(account);

    private static string? BrokenByKey(VccAccessKey? key) => key switch
    {
        null => "AccessKey is missing. Ask VCC's support for the access key of your domain and keep it in user secrets, "
            + "an environment variable (Vcc__AccessKey) or a vault, never in a file that is committed.",
        { HasOuterWhiteSpace: true } => "AccessKey begins or ends with white space, which comes from copying. Remove it.",
        _ => null,
    };

    private static string? BrokenByNumbers(VccAccount account)
    {
        if (account.TokenLifetime < ShortestLifetime || account.TokenLifetime > LongestLifetime)
            return "TokenLifetime must be between 1 minute and 30 days. The default, 12 hours, outlives a shift.";
        if (account.LoginTimeout <= TimeSpan.Zero || account.LoginTimeout > LongestTimeout)
            return "LoginTimeout must be more than nothing and at most 5 minutes. The default is 10 seconds.";
        if (account.TimeZone is null)
            return "TimeZone is missing. Leave it out for Vietnam.";
        return LoginPathRule.BrokenBy(account.LoginPath);
    }
}
