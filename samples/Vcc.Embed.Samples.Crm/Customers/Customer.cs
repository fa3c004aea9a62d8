namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>Somebody the company sells to.</summary>
/// <param name="Id">The number in the address of the customer's page.</param>
/// <param name="Phone">As somebody typed it.</param>
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
    /// <summary>The number in the one form that numbers are compared in. A database keeps it in a column with an index.</summary>
    public VccPhoneNumber Number { get; } = VccPhoneNumber.Parse(Phone);

    /// <summary>The number in groups, as people read it.</summary>
    public string PhoneForReading => Number.Dial is { Length: 10 } dial ? $"{dial[..4]} {dial[4..7]} {dial[7..]}" : Phone;

    /// <summary>One or two letters for the round picture: of the last two words, as Vietnamese names end with the given name.</summary>
    public string Initials => InitialsOf(Name);

    /// <summary>The same for any name.</summary>
    public static string InitialsOf(string? name) => string.Concat((name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(word => word[0]));
}
