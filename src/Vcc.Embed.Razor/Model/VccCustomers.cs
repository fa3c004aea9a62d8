namespace Vcc.Embed.Razor;

/// <summary>Who has the number of a call, as the application's <see cref="ICustomerLookup"/> responded.</summary>
/// <param name="CallKey">The <see cref="VccCall.Key"/> of the call.</param>
/// <param name="Customers">At most 10, with complete http(s) addresses as links. Empty for an unknown caller, and after an error.</param>
/// <param name="HasMore">Whether the application knows more customers with this number.</param>
/// <param name="NewCustomer">The page that creates a customer with this number; <see langword="null"/> where there is none, and where a customer was found.</param>
/// <param name="Error">Why the look-up failed. The call is not affected.</param>
public sealed record VccCustomers(string CallKey, IReadOnlyList<CustomerCard> Customers, bool HasMore, string? NewCustomer, VccPhoneError? Error);
