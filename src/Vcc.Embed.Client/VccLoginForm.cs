namespace Vcc.Embed.Client;

/// <summary>The form of a login's body.</summary>
public enum VccLoginForm
{
    /// <summary><c>application/json</c>, as VCC documents it.</summary>
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncoded,

    /// <summary><c>multipart/form-data</c>, what VCC's PHP demo sends.</summary>
    Multipart,
}
