namespace Vcc.Embed;

/// <summary>Somebody whom an agent may call. All texts are shown as text, never as HTML.</summary>
/// <param name="Name">The name, shown up to 200 characters.</param>
/// <param name="Number">The number, in any spelling that <see cref="VccPhoneNumber"/> reads. A contact with another number is left out.</param>
public sealed record Contact(string Name, string Number)
{
    /// <summary>The company, shown up to 200 characters.</summary>
    public string? Company { get; init; }

    /// <summary>No name and no number, so that none reaches a log.</summary>
    public override string ToString() => "contact";
}
