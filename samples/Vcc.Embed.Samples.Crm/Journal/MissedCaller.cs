using Vcc.Embed.Samples.Crm.Customers;

namespace Vcc.Embed.Samples.Crm.Journal;

/// <summary>A number whose calls nobody answered, and that nobody has reached since.</summary>
/// <param name="Customer">Who has the number; null when it is unknown.</param>
/// <param name="LastCall">When the number called last, in Vietnam's time.</param>
/// <param name="Agent">The extension that rang last.</param>
/// <param name="Times">How many calls were missed.</param>
public sealed record MissedCaller(VccPhoneNumber Number, Customer? Customer, DateTimeOffset LastCall, string Agent, int Times);
