namespace Vcc.Embed.Client.Accounts;

internal static class AccountRules
{
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public static void Demand(VccAccount account) => Demand(account, BrokenBy(account));

    /// <summary>Only what a token is made of; minting is too quick to look at the rest each time.</summary>
    public static void DemandForToken(VccAccount account) => Demand(account, BrokenByKey(account.AccessKey) ?? BrokenByTimes(account));

    public static string? BrokenBy(VccAccount account) =>
        BaseAddressRule.BrokenBy(account.BaseAddress)
        ?? DomainRule.BrokenBy(account.Domain)
        ?? BrokenByKey(account.AccessKey)
        ?? BrokenByTimes(account)
        ?? LoginPathRule.BrokenBy(account.LoginPath);

    private static void Demand(VccAccount account, string? broken)
    {
        if (broken is not null)
            throw new VccLoginException(VccLoginFailure.Misconfigured, $"The VCC account {account} cannot be used: {broken}");
    }

    private static string? BrokenByKey(VccAccessKey? key) => key switch
    {
        null => "AccessKey is missing. Ask VCC's support for the access key of your domain and keep it in user secrets, "
            + "an environment variable (Vcc__AccessKey) or a vault, never in a file that is committed.",
        { HasOuterWhiteSpace: true } => "AccessKey begins or ends with white space, which comes from copying. Remove it.",
        _ => null,
    };

    private static string? BrokenByTimes(VccAccount account)
    {
        if (account.TokenLifetime < ShortestLifetime || account.TokenLifetime > LongestLifetime)
            return "TokenLifetime must be between 1 minute and 30 days. The default, 12 hours, outlives a shift.";
        if (account.LoginTimeout <= TimeSpan.Zero || account.LoginTimeout > LongestTimeout)
            return "LoginTimeout must be more than nothing and at most 5 minutes. The default is 10 seconds.";
        return account.TimeZone is null ? "TimeZone is missing. Leave it out for Vietnam." : null;
    }
}
