namespace Vcc.Embed.AspNetCore;

/// <summary>The claims that name the agent of a signed-in user, unless <see cref="VccEmbedEndpointOptions"/> names others.</summary>
public static class VccEmbedClaimTypes
{
    /// <summary>The agent's extension in VCC (<c>ipphone</c>), for example <c>5000</c>.</summary>
    public const string Extension = "vcc_extension";

    /// <summary>The name of the VCC account the agent belongs to, as given to <c>AddVccEmbed("name", …)</c>. Absent means the default account.</summary>
    public const string Account = "vcc_account";
}
