using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Customers;

/// <summary>Which numbers have a page open; every other number is headless.</summary>
internal sealed class CustomerRegistry(Exchange exchange)
{
    private readonly Dictionary<string, ICustomerDevice> _pages = [];

    public IReadOnlyDictionary<string, ICustomerDevice> Pages => _pages;

    public IReadOnlyCollection<string> NumbersWithPages => _pages.Keys;

    public ICustomerDevice DeviceOf(string number) => _pages.GetValueOrDefault(number, HeadlessCustomer.Instance);

    /// <summary>The newest page of a number is its telephone.</summary>
    public void Add(string number, ICustomerDevice page) => _pages[number] = page;

    /// <summary>A page that is gone takes its calls with it: nobody else notices (contract §7).</summary>
    public void Remove(string number, ICustomerDevice page)
    {
        if (_pages.GetValueOrDefault(number) == page)
            _pages.Remove(number);
        foreach (var call in exchange.Calls.OfDevice(page))
            call.CustomerVanished();
    }
}
