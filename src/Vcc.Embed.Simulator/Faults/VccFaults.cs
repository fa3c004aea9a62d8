using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator;

/// <summary>Switches for everything that goes wrong in the field, by name.</summary>
public sealed class VccFaults
{
    private const int MostStanding = 200;

    private readonly Exchange _exchange;
    private readonly List<Standing> _standing = [];

    internal VccFaults(Exchange exchange) => _exchange = exchange;

    /// <summary>All faults there are, with what they do.</summary>
    public static IReadOnlyList<VccFaultDescription> Catalogue => FaultCatalogue.All;

    /// <summary>Those that wait or hold now.</summary>
    public IReadOnlyList<VccFault> Active => _exchange.Run(() => _standing.Select(standing => standing.Remaining()).ToArray());

    /// <summary>Sets a fault; an immediate one happens before this returns.</summary>
    /// <exception cref="ArgumentException">There is no fault of that name.</exception>
    public void Set(VccFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var description = FaultCatalogue.Find(fault.Name)
            ?? throw new ArgumentException($"There is no fault '{fault.Name}'. See VccFaults.Catalogue.", nameof(fault));
        _exchange.Run(() =>
        {
            _exchange.Transcript.Write("simulator", "note", fault.Extension ?? fault.Number ?? "", "fault " + fault.Name, fault.Value ?? "");
            if (description.IsImmediate)
                ImmediateFaults.Happen(_exchange, fault);
            else
                Stand(fault);
        });
    }

    private void Stand(VccFault fault)
    {
        if (_standing.Count >= MostStanding)
            _standing.RemoveAt(0);
        _standing.Add(new Standing(fault));
    }

    /// <summary>Sets a fault by its parts, see <see cref="VccFault"/>.</summary>
    /// <exception cref="ArgumentException">There is no fault of that name.</exception>
    public void Set(string name, string? extension = null, string? number = null, int? times = null, string? value = null, TimeSpan? delay = null) =>
        Set(new VccFault(name) { Extension = extension, Number = number, Times = times, Value = value, Delay = delay });

    /// <summary>Clears a fault wherever it was set; all of them without a name.</summary>
    public void Clear(string? name = null) =>
        _exchange.Run(() => _standing.RemoveAll(standing => name is null || standing.Fault.Name == name));

    /// <summary>The fault that holds here, and one use of it less.</summary>
    internal VccFault? Take(string name, Agent? agent = null, string? number = null, string? value = null)
    {
        if (Match(name, agent, number, value) is not { } standing)
            return Always(name, agent, number, value);
        if (standing.Use())
            _standing.Remove(standing);
        Happens(name, agent, number);
        return standing.Fault;
    }

    /// <summary>The fault that holds here, without using it up.</summary>
    internal VccFault? Find(string name, Agent? agent = null) => Match(name, agent, null, null)?.Fault ?? FaultCatalogue.Always(name, agent?.Extension);

    private Standing? Match(string name, Agent? agent, string? number, string? value)
    {
        if (_standing.Count == 0)
            return null;
        return _standing.Find(standing =>
            standing.Fault.Name == name
            && (standing.Fault.Extension is null || (agent is not null && agent.Is(standing.Fault.Extension)))
            && (standing.Fault.Number is null || standing.Fault.Number == number)
            && (value is null || standing.Fault.Value is null || standing.Fault.Value == value));
    }

    private VccFault? Always(string name, Agent? agent, string? number, string? value)
    {
        var fault = FaultCatalogue.Always(name, agent?.Extension) ?? FaultCatalogue.Always(name, number);
        if (fault is null || (value is not null && fault.Value is not null && fault.Value != value))
            return null;
        Happens(name, agent, number);
        return fault;
    }

    private void Happens(string name, Agent? agent, string? number) =>
        _exchange.Transcript.Write("simulator", "note", agent?.Extension ?? number ?? "", "fault happens: " + name);

    private sealed class Standing(VccFault fault)
    {
        private int? _left = fault.Times;

        public VccFault Fault { get; } = fault;

        public bool Use() => _left is not null && --_left <= 0;

        public VccFault Remaining() => Fault with { Times = _left };
    }
}
