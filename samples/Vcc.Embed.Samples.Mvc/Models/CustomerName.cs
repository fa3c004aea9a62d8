namespace Vcc.Embed.Samples.Mvc.Models;

public sealed record CustomerName(int Id, string Name);
