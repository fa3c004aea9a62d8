using Vcc.Embed.Samples.Crm.Customers;

namespace Vcc.Embed.Samples.Mvc.Models;

public sealed record CustomerList(string? Search, IReadOnlyList<Customer> Customers);
