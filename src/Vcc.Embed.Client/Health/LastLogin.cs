namespace Vcc.Embed.Client.Health;

internal sealed record LastLogin(DateTimeOffset At, string Result, TimeSpan? ClockSkew);
