using System.Globalization;

namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>Finds the customer who has a number. A real application asks its database here.</summary>
public sealed class CrmCustomerLookup(CustomerBook customers) : ICustomerLookup
{
    public Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<CustomerCard> found = customers.FindByPhone(caller.Number) is { } customer
            ? [new CustomerCard(customer.Id.ToString(CultureInfo.InvariantCulture), customer.Name) { Company = customer.Company, Link = $"/customers/{customer.Id}" }]
            : [];
        return Task.FromResult(found);
    }
}
