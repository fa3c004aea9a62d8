namespace Vcc.Embed.Client;

/// <summary>x</summary>
public static class VccErrorCatalogue
{
    /// <summary>x</summary>
    public static VccErrorDescription Describe(VccLoginFailure reason) => new(reason.ToString(), null, new("", ""), new("", ""), new("", ""));
}
