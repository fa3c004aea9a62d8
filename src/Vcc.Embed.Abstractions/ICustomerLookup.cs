namespace Vcc.Embed;

/// <summary>Finds the customers who have a number. Registered with <c>AddCustomerLookup&lt;T&gt;()</c> and created once per request.</summary>
/// <remarks>
/// It is called while a call rings, with a deadline of two seconds. An exception or a late result costs the customer's card, never the call.
/// The phone shows at most 10 customers.
/// </remarks>
public interface ICustomerLookup
{
    /// <summary>The customers with this number, the most likely one first; an empty list when there is none.</summary>
    Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default);
}
