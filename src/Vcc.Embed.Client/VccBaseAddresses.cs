namespace Vcc.Embed.Client;

/// <summary>The base addresses of the three vendors that serve the same scripts.</summary>
public static class VccBaseAddresses
{
    /// <summary>VCC of Vinaphone, the default (VCC's integration guide).</summary>
    public static Uri Vcc { get; } = new("https://web.vcc-vinaphone.com.vn/");

    /// <summary>3C of MobiFone.</summary>
    public static Uri ThreeC { get; } = new("https://3c-capi.mobifone.vn/");

    /// <summary>CareSoft.</summary>
    public static Uri CareSoft { get; } = new("https://capi.caresoft.vn/");
}
