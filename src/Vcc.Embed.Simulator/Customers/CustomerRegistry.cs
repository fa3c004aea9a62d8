using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Customers;

/// <summary>The numbers that have a page open; every other number is headless.</summary>
internal sealed class CustomerRegistry(SimulatorState state)
{
    private readonly Dictionary<string, ICustomerDevice> _pages = [];

    public IReadOnlyCollection<string> NumbersWithPages => _pages.Keys;

    public ICustomerDevice DeviceOf(string number) => _pages.GetValueOrDefault(number, HeadlessCustomer.Instance);

    /// <summary>The newest page of a number gets its calls.</summary>
    public void Add(string number, ICustomerDevice page) => _pages[number] = page;

    /// <summary>Applies an immediate fault to every page that it names.</summary>
    public void Apply(VccFault fault)
    {
        foreach (var (number, page) in _pages.ToArray())
        {
            if (page.Socket is not { } socket || (fault.Number is not null && fault.Number != number))
                continue;
            if (fault.Name == VccFaultNames.CustomerDrop)
                socket.Abort();
            else if (fault.Name == VccFaultNames.CustomerFreeze)
                socket.IsFrozen = true;
        }
    }

    /// <summary>Ends the calls of a closed page, because browsers do not notice it (contract §7).</summary>
    public void Remove(string number, ICustomerDevice page)
    {
        if (_pages.GetValueOrDefault(number) == page)
            _pages.Remove(number);
        foreach (var call in state.Calls.OfDevice(page))
            call.CustomerVanished();
    }
}
