using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator;

/// <summary>A customer, by number.</summary>
public sealed class VccSimulatedCustomer
{
    private readonly SimulatorState _state;

    internal VccSimulatedCustomer(SimulatorState state, string number)
    {
        _state = state;
        Number = number;
    }

    /// <summary>The number, as agents see it.</summary>
    public string Number { get; }

    /// <summary>Calls a hotline, or an agent's extension directly. Without a page of that number the call has no voice.</summary>
    /// <exception cref="ArgumentException">Nobody has that number.</exception>
    /// <exception cref="InvalidOperationException">A page is open for this number: the page itself has to call.</exception>
    public Task<VccSimulatedCall> CallAsync(string hotline)
    {
        ArgumentException.ThrowIfNullOrEmpty(hotline);
        return Task.FromResult(_state.Run(() =>
        {
            if (_state.Customers.DeviceOf(Number) is not HeadlessCustomer)
                throw new InvalidOperationException($"A page is open for {Number}; only it can offer a connection.");
            var call = InboundRouter.Place(_state, Number, hotline, HeadlessSdp.Offer())
                ?? throw new ArgumentException($"Nobody has the number '{hotline}'.", nameof(hotline));
            return new VccSimulatedCall(call);
        }));
    }

    /// <summary>Waits until an agent's call rings at this number, and returns it.</summary>
    public async Task<VccSimulatedCall> RungAsync(CancellationToken cancellationToken = default)
    {
        CustomerCall? found = null;
        await _state.WhenAsync(
            () => (found = _state.Calls.Live.OfType<OutboundCall>().FirstOrDefault(call => call.CustomerNumber == Number && call.State != VccSimulatedCallState.Waiting)) is not null,
            cancellationToken).ConfigureAwait(false);
        return new VccSimulatedCall(found!);
    }

    /// <summary>Waits until an agent's call rings, and answers it.</summary>
    public async Task<VccSimulatedCall> AnswerAsync(CancellationToken cancellationToken = default)
    {
        var call = await RungAsync(cancellationToken).ConfigureAwait(false);
        await call.AnswerAsync().ConfigureAwait(false);
        return call;
    }

    /// <summary>Waits until an agent's call rings, and refuses it with a SIP status.</summary>
    public async Task<VccSimulatedCall> RejectAsync(int sipCode = 486, CancellationToken cancellationToken = default)
    {
        var call = await RungAsync(cancellationToken).ConfigureAwait(false);
        await call.RejectAsync(sipCode).ConfigureAwait(false);
        return call;
    }

    /// <summary>Hangs up this number's calls.</summary>
    public Task HangUpAsync() => ForEach(call => call.CustomerHangsUp());

    /// <summary>Presses a key in this number's calls.</summary>
    public Task SendDtmfAsync(string digit) => ForEach(call => call.CustomerSendsDtmf(digit));

    private Task ForEach(Action<CustomerCall> action)
    {
        _state.Run(() =>
        {
            foreach (var call in _state.Calls.Live.OfType<CustomerCall>().Where(call => call.CustomerNumber == Number).ToArray())
                action(call);
        });
        return Task.CompletedTask;
    }
}
