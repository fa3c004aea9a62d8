namespace Vcc.Embed;

/// <summary>Finds people to call while an agent types a name or a number. Registered with <c>AddContactSearch&lt;T&gt;()</c> and created once per request.</summary>
/// <remarks>
/// It is called after each pause in typing, with a deadline of two seconds. An exception or a late result costs the suggestions only.
/// The phone shows at most 10 contacts.
/// </remarks>
public interface IContactSearch
{
    /// <summary>The contacts that match, the most likely one first; an empty list when there is none.</summary>
    Task<IReadOnlyList<Contact>> FindAsync(ContactQuery query, CancellationToken cancellationToken = default);
}
