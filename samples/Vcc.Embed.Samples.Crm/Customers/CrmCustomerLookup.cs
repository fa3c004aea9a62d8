using System.Globalization;
using Vcc.Embed.Samples.Crm.Texts;

namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>Finds the customer who has a number. A real application asks its database here.</summary>
public sealed class CrmCustomerLookup(CustomerBook customers) : ICustomerLookup
{
    public Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<CustomerCard> found = customers.FindByPhone(caller.Number) is { } customer ? [CardOf(customer)] : [];
        return Task.FromResult(found);
    }

    private static CustomerCard CardOf(Customer customer)
    {
        var text = CrmTexts.Current;
        return new CustomerCard(customer.Id.ToString(CultureInfo.InvariantCulture), customer.Name)
        {
            Company = customer.Company,
            Link = $"/customers/{customer.Id}",
            Tags = [text.Of(customer.Stage)],
            Fields = [new CustomerField(text.City, customer.City), new CustomerField(text.LastNote, text.NoteOf(customer))],
        };
    }
}
