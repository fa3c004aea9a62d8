namespace Vcc.Embed.Client;

/// <summary>How a token says when it expires; all three are met in the field.</summary>
public enum VccTokenExpiry
{
    /// <summary><c>yyyy-MM-dd HH:mm:ss</c> in the account's time zone, as VCC documents it.</summary>
    LocalTime,

    /// <summary>ISO 8601 in UTC, e.g. <c>2030-01-01T00:00:00Z</c>, as integrations with 3C send it.</summary>
    Iso8601,

    /// <summary>No <c>expired</c> at all: VCC applies its own limit.</summary>
    Omitted,
}
