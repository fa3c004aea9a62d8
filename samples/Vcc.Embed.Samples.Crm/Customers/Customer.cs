namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>Somebody the company sells to.</summary>
/// <param name="Id">The number in the address of the customer's page.</param>
/// <param name="Phone">As dialled within Vietnam, digits only.</param>
/// <param name="Since">The month the customer came.</param>
/// <param name="NoteVi">What the last conversation was about, in Vietnamese.</param>
/// <param name="NoteEn">The same in English.</param>
public sealed record Customer(
    int Id,
    string Name,
    string Phone,
    string Company,
    string City,
    string Email,
    Stage Stage,
    DateOnly Since,
    string NoteVi,
    string NoteEn)
{
    /// <summary>The number in groups, as people read it.</summary>
    public string PhoneForReading => Phone.Length == 10 ? $"{Phone[..4]} {Phone[4..7]} {Phone[7..]}" : Phone;

    /// <summary>One or two letters for the round picture: of the last two words, as Vietnamese names end with the given name.</summary>
    public string Initials => InitialsOf(Name);

    /// <summary>The same for any name.</summary>
    public static string InitialsOf(string? name) => string.Concat((name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(word => word[0]));
}
