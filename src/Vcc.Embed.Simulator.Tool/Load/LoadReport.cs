namespace Vcc.Embed.Simulator.Tool.Load;

internal sealed record LoadReport(
    LoadPlan Plan, int Completed, int Failed, TimeSpan StartUp, TimeSpan Registering, TimeSpan Placing, TimeSpan Calling,
    long BytesPerAgent, TimeSpan RingMedian, TimeSpan RingNinetyNine, TimeSpan Processor)
{
    public override string ToString() => FormattableString.Invariant($"""
        | | |
        |---|---|
        | agents with both sockets | {Plan.Agents} |
        | calls | {Completed} of {Plan.Calls}, {Failed} failed |
        | calls placed a second, each lasting 2 s after the answer | {Plan.Calls / Placing.TotalSeconds:0.0} |
        | start of the simulator until it listens | {StartUp.TotalMilliseconds:0} ms |
        | all agents connected and registered | {Registering.TotalSeconds:0.0} s |
        | memory per agent, simulator and test client together | {BytesPerAgent / 1024.0:0.0} KB |
        | caller dials until the agent rings (180), median | {RingMedian.TotalMilliseconds:0.0} ms |
        | the same, 99th percentile | {RingNinetyNine.TotalMilliseconds:0.0} ms |
        | processor time, both together | {Processor.TotalSeconds:0.0} s in {Calling.TotalSeconds:0.0} s |
        """);
}
