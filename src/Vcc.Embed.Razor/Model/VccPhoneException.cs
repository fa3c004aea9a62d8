namespace Vcc.Embed.Razor;

/// <summary>A command that the phone refused, or that had no answer in its time.</summary>
public sealed class VccPhoneException : Exception
{
    internal VccPhoneException(VccPhoneError error, Exception? inner = null)
        : base($"The phone refused: {VccErrorTexts.Get(error.Code, "en").Title} ({error.Code}).", inner) => Error = error;

    /// <summary>Why, with texts for the agent by <see cref="VccPhoneError.Describe"/>.</summary>
    public VccPhoneError Error { get; }

    /// <summary>The error's stable code, e.g. <c>noCall</c>.</summary>
    public string Code => Error.Code;
}
