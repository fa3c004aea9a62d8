namespace Vcc.Embed.Samples.Crm.SignIn;

/// <summary>A user of the CRM who has a phone.</summary>
public sealed record DemoAgent(string Extension, string Name)
{
    public static IReadOnlyList<DemoAgent> All { get; } = [new("5000", "Nguyễn Thị Lan"), new("5001", "Trần Văn Nam")];

    public static DemoAgent? Find(string? extension) => All.FirstOrDefault(agent => agent.Extension == extension);

    /// <summary>The other demo agents, to switch to.</summary>
    public static IEnumerable<DemoAgent> AllBut(string? extension) => All.Where(agent => agent.Extension != extension);
}
