namespace Vcc.Embed;

/// <summary>What kind of number it is.</summary>
public enum VccPhoneNumberKind
{
    /// <summary>A Vietnamese mobile number.</summary>
    Mobile,

    /// <summary>A Vietnamese landline number.</summary>
    Landline,

    /// <summary>A Vietnamese 1800 or 1900 number, reached from Vietnam only.</summary>
    Hotline,

    /// <summary>1 to 7 digits: a colleague, or a short number such as 113.</summary>
    Extension,

    /// <summary>A number of another country.</summary>
    International,

    /// <summary>A Vietnamese number of another network: military (069), government (080), satellite (067).</summary>
    Other,
}
