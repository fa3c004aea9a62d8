namespace Vcc.Embed.Razor;

/// <summary>Colours of the element.</summary>
public enum VccSoftphoneTheme
{
    /// <summary>As the page around it: its CSS <c>color-scheme</c>.</summary>
    Auto,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}

/// <summary>Where VCC's own scripts run.</summary>
public enum VccIsolation
{
    /// <summary>In a frame of their own, so that their globals are separate from the application's.</summary>
    Frame,

    /// <summary>In the page itself, as VCC documents it.</summary>
    Page,
}
