namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>The response of <c>GET {prefix}/contacts</c>: contacts with limited texts and numbers that can be dialled.</summary>
internal sealed record ContactsResponse(IReadOnlyList<ContactResponse> Contacts)
{
    private const int Most = 10;

    /// <summary>Takes the first contacts of a list that may be endless, hold nulls, or be null.</summary>
    public static ContactsResponse Create(IEnumerable<Contact?>? contacts) =>
        new([.. (contacts ?? []).Take(Most * 2).OfType<Contact>().Select(ContactResponse.Create).OfType<ContactResponse>().Take(Most)]);
}

/// <summary>One contact as the phone shows it. The number is the one that VCC dials.</summary>
internal sealed record ContactResponse(string Name, string? Company, string Number)
{
    public static ContactResponse? Create(Contact contact) =>
        VccPhoneNumber.TryParse(contact.Number, out var number) && number.Dial is { } dial
            ? new(LimitedText.Create(contact.Name, 200), LimitedText.Create(contact.Company, 200) is { Length: > 0 } company ? company : null, dial)
            : null;
}
