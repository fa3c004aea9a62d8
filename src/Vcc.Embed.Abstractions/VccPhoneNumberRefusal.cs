namespace Vcc.Embed;

/// <summary>Why a text is not a phone number.</summary>
public enum VccPhoneNumberRefusal
{
    /// <summary>It is one: nothing was refused.</summary>
    None,

    /// <summary>Nothing but white space and punctuation.</summary>
    Empty,

    /// <summary>The caller withheld the number.</summary>
    Anonymous,

    /// <summary>Letters or signs that belong to no number, or two numbers.</summary>
    NotANumber,

    /// <summary>Digits are missing.</summary>
    TooShort,

    /// <summary>There are more digits than such a number has.</summary>
    TooLong,

    /// <summary>No Vietnamese number begins like this, and there is no <c>+</c> or <c>00</c> for another country.</summary>
    UnknownPrefix,

    /// <summary>A landline number of before 2017. <see cref="VccPhoneNumber.FindCurrent"/> gives today's number.</summary>
    Renumbered,
}
