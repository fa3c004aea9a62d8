using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator;

/// <summary>Sets and clears faults by name.</summary>
public sealed class VccFaults
{
    private const int MostStanding = 200;

    private readonly SimulatorState _state;
    private readonly List<Standing> _standing = [];

    internal VccFaults(SimulatorState state) => _state = state;

    /// <summary>Raised under the lock when an immediate fault is set.</summary>
    internal event Action<VccFault>? Happening;

    /// <summary>All faults, with a description each.</summary>
    public static IReadOnlyList<VccFaultDescription> Catalogue => FaultCatalogue.All;

    /// <summary>The faults that are set now.</summary>
    public IReadOnlyList<VccFault> Active => _state.Run(() => _standing.Select(standing => standing.Remaining()).ToArray());

    /// <summary>Sets a fault. An immediate fault happens before the method returns.</summary>
    /// <exception cref="ArgumentException">There is no fault of that name.</exception>
    public void Set(VccFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var description = FaultCatalogue.Find(fault.Name)
            ?? throw new ArgumentException($"There is no fault '{fault.Name}'. See VccFaults.Catalogue.", nameof(fault));
        _state.Run(() =>
        {
            _state.Transcript.Write("simulator", "note", fault.Extension ?? fault.Number ?? "", "fault " + fault.Name, fault.Value ?? "");
            if (description.IsImmediate)
                Happening?.Invoke(fault);
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

    /// <summary>Sets a fault, see <see cref="VccFault"/>.</summary>
    /// <exception cref="ArgumentException">There is no fault of that name.</exception>
    public void Set(string name, string? extension = null, string? number = null, int? times = null, string? value = null, TimeSpan? delay = null) =>
        Set(new VccFault(name) { Extension = extension, Number = number, Times = times, Value = value, Delay = delay });

    /// <summary>Clears all faults of a name; all faults without a name.</summary>
    public void Clear(string? name = null) =>
        _state.Run(() => _standing.RemoveAll(standing => name is null || standing.Fault.Name == name));

    /// <summary>The fault that applies here; it counts as used once.</summary>
    internal VccFault? Take(string name, Agent? agent = null, string? number = null, string? value = null)
    {
        if (Match(name, agent, number, value) is not { } standing)
            return Always(name, agent, number, value);
        if (standing.Use())
            _standing.Remove(standing);
        Happens(name, agent, number);
        return standing.Fault;
    }

    /// <summary>The fault that applies here; it does not count as used.</summary>
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
        _state.Transcript.Write("simulator", "note", agent?.Extension ?? number ?? "", "fault happens: " + name);

    private sealed class Standing(VccFault fault)
    {
        private int? _left = fault.Times;

        public VccFault Fault { get; } = fault;

        public bool Use() => _left is not null && --_left <= 0;

        public VccFault Remaining() => Fault with { Times = _left };
    }
}
