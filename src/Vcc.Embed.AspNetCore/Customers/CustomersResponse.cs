using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>The response of <c>GET {prefix}/customers/{number}</c>: customers with limited texts.</summary>
internal sealed record CustomersResponse(IReadOnlyList<CustomerResponse> Customers, bool HasMore)
{
    private const int Most = 10;

    public static CustomersResponse Empty { get; } = new([], HasMore: false);

    /// <summary>Takes the first customers of a list that may be endless, hold nulls, or be null.</summary>
    public static CustomersResponse Create(IEnumerable<CustomerCard?>? cards, PathString pathBase)
    {
        var customers = (cards ?? []).Take(Most + 1).OfType<CustomerCard>().Select(card => CustomerResponse.Create(card, pathBase)).ToArray();
        return new([.. customers.Take(Most)], customers.Length > Most);
    }
}

/// <summary>One customer as the phone shows it.</summary>
internal sealed record CustomerResponse(
    string Id, string Name, string? Company, string? Link, IReadOnlyList<string> Tags, IReadOnlyList<CustomerFieldResponse> Fields, DateTimeOffset? LastContact)
{
    private const int Most = 8;

    public static CustomerResponse Create(CustomerCard card, PathString pathBase) => new(
        LimitedText.Create(card.Id, 128),
        LimitedText.Create(card.Name, 200),
        LimitedText.Create(card.Company, 200) is { Length: > 0 } company ? company : null,
        CustomerLinkResolver.Resolve(card.Link, pathBase),
        [.. (card.Tags ?? []).Take(Most).Select(tag => LimitedText.Create(tag, 40)).Where(tag => tag.Length > 0)],
        [.. (card.Fields ?? []).Take(Most).OfType<CustomerField>().Select(field => new CustomerFieldResponse(LimitedText.Create(field.Label, 60), LimitedText.Create(field.Value, 200)))],
        card.LastContact);
}

/// <summary>A labelled value.</summary>
internal sealed record CustomerFieldResponse(string Label, string Value);

/// <summary>The JSON of customers and contacts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CustomersResponse))]
[JsonSerializable(typeof(ContactsResponse))]
internal sealed partial class CustomerJsonContext : JsonSerializerContext;
