using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>What a realm page depends on: the account's name and address.</summary>
internal sealed record RealmTicket(string? Account, Uri BaseAddress);

/// <summary>
/// Writes and reads the ticket in a realm's address. A frame sends no header of its page. So a page with bearer tokens opens its realm
/// with a ticket. The realm holds no secret. The ticket only keeps strangers from listing accounts.
/// </summary>
internal sealed class RealmTicketProtector(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Vcc.Embed.AspNetCore.Realm.v1");

    public string Protect(RealmTicket ticket) => _protector.Protect($"{ticket.BaseAddress.AbsoluteUri} {ticket.Account}");

    /// <summary>The ticket, or null when this application did not write it.</summary>
    public RealmTicket? Read(string? text)
    {
        try
        {
            var parts = _protector.Unprotect(text ?? "").Split(' ', 2);
            return new RealmTicket(parts[1].Length == 0 ? null : parts[1], new Uri(parts[0]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
