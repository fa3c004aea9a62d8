namespace Vcc.Embed.Simulator.Tool.Load;

internal sealed record LoadPlan(int Agents, int CallsPerSecond, TimeSpan Duration)
{
    public int Calls => CallsPerSecond * (int)Duration.TotalSeconds;
}
