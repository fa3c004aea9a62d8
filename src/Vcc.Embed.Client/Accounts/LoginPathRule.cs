namespace Vcc.Embed.Client.Accounts;

internal static class LoginPathRule
{
    public const string DomainPlaceholder = "{domain}";

    public static string? BrokenBy(string? path)
    {
        if (path is { Length: > 0 } && path[0] != '/' && !path.Contains("..") && path.Replace(DomainPlaceholder, "").All(IsAllowed))
            return null;

        return "LoginPath is a path relative to BaseAddress made of letters, digits, '_', '-', '.', '/' and {domain}. The default is {domain}/thirdParty/login.";
    }

    private static bool IsAllowed(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '-' or '.' or '/';
}
