namespace Vcc.Embed.Tests.Docs;

/// <summary>The code in the package's two README files; ReadmeTests compares it with them.</summary>
internal static class ReadmeSnippets
{
    public static string Numbers(string caller)
    {
        #region numbers
        if (VccPhoneNumber.TryParse(caller, out var number, out var refusal))
            return $"{number.Dial} {number.E164} {number.Kind}";   // 0912345678 +84912345678 Mobile

        return $"{refusal}";                                       // Anonymous, NotANumber, TooShort …
        #endregion
    }

    public static string? Landline()
    {
        #region landline
        var today = VccPhoneNumber.FindCurrent("0511 382 1234");   // 02363821234; null for what is no old landline
        #endregion
        return today?.Dial;
    }

    public static string Errors(string errorCode, int? sipCode)
    {
        #region errors
        var code = VccVendorErrorParser.ParseCallout(errorCode, sipCode);   // customerBusy
        var error = VccErrorTexts.Get(code);                                // in the current UI culture
        return $"{error.Title}. {error.ForAgent}";
        #endregion
    }

    public static void Language()
    {
        #region language
        using var file = File.OpenRead("errors.km.json");
        VccErrorTexts.AddLanguage("km", file);
        #endregion
    }
}
