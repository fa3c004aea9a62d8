namespace Vcc.Embed;

/// <summary>Who calls, for a <see cref="ICustomerLookup"/>.</summary>
/// <param name="Number">The number of the other party in one form: <see cref="VccPhoneNumber.E164"/> and, as dialled in Vietnam, <see cref="VccPhoneNumber.Dial"/>.</param>
/// <param name="Direction">Who called whom.</param>
/// <param name="Agent">The extension of the agent who asks.</param>
public sealed record CallerContext(VccPhoneNumber Number, VccCallDirection Direction, string Agent)
{
    /// <summary>The account of the agent; <see langword="null"/> for the default account.</summary>
    public string? Account { get; init; }

    /// <summary>The identifier of the signed-in user.</summary>
    public string? User { get; init; }

    /// <summary>The hotline that the customer called; <see langword="null"/> when unknown.</summary>
    public string? Hotline { get; init; }

    /// <summary>The queue that the call came from; <see langword="null"/> when unknown.</summary>
    public string? Queue { get; init; }

    /// <summary>The agent only, so that no number reaches a log.</summary>
    public override string ToString() => $"caller of agent {Agent}";
}
