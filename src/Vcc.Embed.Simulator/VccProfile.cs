namespace Vcc.Embed.Simulator;

/// <summary>The family of the vendor's scripts that the package's scripts imitate.</summary>
public enum VccProfile
{
    /// <summary>The stock edition as CRM vendors embed it. The default.</summary>
    S,

    /// <summary>A telesales edition: no reconnect, no ping, another check-partner request, further callbacks.</summary>
    N,

    /// <summary>The edition of the sister product 3C, 2024: duplicate ringing, phantom transfer refusals.</summary>
    H,
}
