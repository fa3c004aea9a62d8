namespace Vcc.Embed.Browser.Tests.Running;

public enum Sample
{
    Blazor,
    Mvc,
}
