namespace Vcc.Embed.Samples.Mvc.Models;

public sealed record CustomerName(string Id, string Name);
