namespace Vcc.Embed.Razor;

/// <summary>A command that the phone refused, or that had no reply in its time.</summary>
public sealed class VccPhoneException : Exception
{
    /// <summary>Creates an exception; an application's tests make their own.</summary>
    public VccPhoneException(VccPhoneError error, Exception? innerException = null)
        : base($"The phone refused: {VccErrorTexts.Get((error ?? throw new ArgumentNullException(nameof(error))).Code, "en").Title} ({error.Code}).", innerException) => Error = error;

    /// <summary>Creates an exception with one of <see cref="VccErrorCodes"/>.</summary>
    public VccPhoneException(string code, Exception? innerException = null)
        : this(new VccPhoneError(code), innerException)
    {
    }

    /// <summary>The reason. <see cref="VccPhoneError.Describe"/> has its texts.</summary>
    public VccPhoneError Error { get; }

    /// <summary>The code of the reason, one of <see cref="VccErrorCodes"/>.</summary>
    public string Code => Error.Code;
}
