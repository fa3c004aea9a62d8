namespace Vcc.Embed.Client.Accounts;

internal static class DomainRule
{
    private const int Longest = 64;

    public static string? BrokenBy(string? domain)
    {
        if (string.IsNullOrWhiteSpace(domain))
            return "Domain is missing. Set Vcc:Domain to the domain VCC gave your company, e.g. the first part of https://…/<domain>.";
        if (domain!.Length > Longest || !domain.All(IsAllowed))
            return "Domain has 1 to 64 letters, digits, '_' or '-'. Write VCC's domain only, without address and slashes.";
        return null;
    }

    private static bool IsAllowed(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '-';
}
