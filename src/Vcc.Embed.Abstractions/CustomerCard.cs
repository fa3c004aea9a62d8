namespace Vcc.Embed;

/// <summary>A customer as the agent sees it while the call rings. All texts are shown as text, never as HTML.</summary>
/// <param name="Id">The customer's id in the CRM, at most 128 characters. The call record holds it.</param>
/// <param name="Name">The name, shown up to 200 characters.</param>
public sealed record CustomerCard(string Id, string Name)
{
    /// <summary>The company, shown up to 200 characters.</summary>
    public string? Company { get; init; }

    /// <summary>The customer's page in the CRM: a path of this application such as <c>/customers/7</c>, or an http(s) address. Other links are left out.</summary>
    public string? Link { get; init; }

    /// <summary>Short tags, such as <c>VIP</c>. The phone shows at most 8, each up to 40 characters.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Labelled values. The phone shows at most 8, each up to 200 characters.</summary>
    public IReadOnlyList<CustomerField> Fields { get; init; } = [];

    /// <summary>When somebody last talked or wrote to the customer.</summary>
    public DateTimeOffset? LastContact { get; init; }

    /// <summary>The id only, so that no name reaches a log.</summary>
    public override string ToString() => $"customer {Id}";
}

/// <summary>A labelled value on a <see cref="CustomerCard"/>.</summary>
/// <param name="Label">The label, in the agent's language.</param>
/// <param name="Value">The value as text.</param>
public sealed record CustomerField(string Label, string Value);
