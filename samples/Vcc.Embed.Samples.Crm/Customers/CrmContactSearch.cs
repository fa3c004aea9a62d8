namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>Finds customers to call while an agent types. A real application asks its database here.</summary>
public sealed class CrmContactSearch(CustomerBook customers) : IContactSearch
{
    public Task<IReadOnlyList<Contact>> FindAsync(ContactQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<Contact> found =
            [.. customers.Search(query.Text).Take(5).Select(customer => new Contact(customer.Name, customer.Number.Dial!) { Company = customer.Company })];
        return Task.FromResult(found);
    }
}
