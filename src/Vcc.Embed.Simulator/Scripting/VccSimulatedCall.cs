using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator;

/// <summary>A call, from the customer's side.</summary>
/// <remarks>A method with a participle waits for a signal, e.g. <see cref="RingingAsync"/>. A method with a verb acts, e.g. <see cref="HangUpAsync"/>.</remarks>
public sealed class VccSimulatedCall
{
    private readonly Call _call;

    internal VccSimulatedCall(Call call) => _call = call;

    /// <summary>The call id that <c>csCurrentCallId</c> gives the page.</summary>
    public string Id => _call.Id;

    /// <summary>The direction.</summary>
    public VccSimulatedCallDirection Direction => _call.Direction;

    /// <summary>The present state.</summary>
    public VccSimulatedCallState State => _call.Simulator.Run(() => _call.State);

    /// <summary>Why the call ended; <see langword="null"/> before. The control socket uses the same words.</summary>
    /// <remarks>
    /// <c>customerHungUp</c>, <c>customerVanished</c>, <c>customerFailed</c>, <c>agentHungUp</c>, <c>agentRejected</c>, <c>noAnswer</c>,
    /// <c>noAgent</c>, <c>agentNotConnected</c>, <c>survey</c> or <c>simulatorStopped</c>.
    /// </remarks>
    public string? EndCause => _call.Simulator.Run(() => _call.Ending?.Cause);

    /// <summary>The customer's number; empty for a call between agents.</summary>
    public string CustomerNumber => (_call as CustomerCall)?.CustomerNumber ?? "";

    /// <summary>The extensions whose phones ring or talk in it now.</summary>
    public IReadOnlyList<string> Agents =>
        _call.Simulator.Run(() => _call.Legs.Where(leg => !leg.HasEnded).Select(leg => leg.Agent.Extension).ToArray());

    /// <summary>Whether the agent holds the call.</summary>
    public bool IsHeld => _call.Simulator.Run(() => _call.IsHeld);

    /// <summary>Whether VCC mutes the agent.</summary>
    public bool IsAgentMuted => _call.Simulator.Run(() => _call is CustomerCall { IsAgentMuted: true });

    /// <summary>The keys that the agent pressed, in order.</summary>
    public string DigitsFromAgent => _call.Simulator.Run(() => _call.DigitsFromAgent);

    /// <summary>Waits until an agent's phone rings (inbound) or the customer's does (outbound).</summary>
    /// <exception cref="InvalidOperationException">The call ended instead.</exception>
    public Task RingingAsync(CancellationToken cancellationToken = default) =>
        UntilAsync(() => _call.State is VccSimulatedCallState.Talking || (_call.State is VccSimulatedCallState.Ringing && IsHeard()), "ring", cancellationToken);

    /// <summary>Waits until both sides are connected.</summary>
    /// <exception cref="InvalidOperationException">The call ended instead.</exception>
    public Task AnsweredAsync(CancellationToken cancellationToken = default) =>
        UntilAsync(() => _call.State is VccSimulatedCallState.Talking, "be answered", cancellationToken);

    /// <summary>Waits until the call ends, and returns the cause.</summary>
    public async Task<string> EndedAsync(CancellationToken cancellationToken = default)
    {
        await _call.Simulator.WhenAsync(() => _call.Ending is not null, cancellationToken).ConfigureAwait(false);
        return _call.Ending!.Cause;
    }

    /// <summary>Waits until the agent holds the call, or no longer does.</summary>
    /// <exception cref="InvalidOperationException">The call ended instead.</exception>
    public Task HeldAsync(bool held = true, CancellationToken cancellationToken = default) =>
        UntilAsync(() => _call.IsHeld == held, "change its hold", cancellationToken);

    /// <summary>Waits until VCC mutes the agent, or no longer does.</summary>
    /// <exception cref="InvalidOperationException">The call ended instead.</exception>
    public Task AgentMutedAsync(bool muted = true, CancellationToken cancellationToken = default) =>
        UntilAsync(() => _call is CustomerCall call && call.IsAgentMuted == muted, "change its mute", cancellationToken);

    /// <summary>Waits until the agent's last keys are these.</summary>
    /// <exception cref="InvalidOperationException">The call ended instead.</exception>
    public Task DigitsReceivedAsync(string digits, CancellationToken cancellationToken = default) =>
        UntilAsync(() => _call.DigitsFromAgent.EndsWith(digits, StringComparison.Ordinal), "carry " + digits, cancellationToken);

    /// <summary>Waits until this agent is connected, such as after a transfer.</summary>
    /// <exception cref="InvalidOperationException">The call ended instead.</exception>
    public Task TalkingToAsync(string extension, CancellationToken cancellationToken = default) =>
        UntilAsync(() => _call.State is VccSimulatedCallState.Talking && _call is CustomerCall { Active: { } leg } && leg.Agent.Extension == extension, "reach " + extension, cancellationToken);

    /// <summary>The customer answers.</summary>
    public Task AnswerAsync() => Do(call => call.CustomerAnswers());

    /// <summary>The customer refuses, with the SIP status for the agent's error.</summary>
    public Task RejectAsync(int sipCode = 486) => Do(call => call.CustomerRejects(sipCode));

    /// <summary>The customer hangs up, ringing or talking.</summary>
    public Task HangUpAsync() => Do(call => call.CustomerHangsUp());

    /// <summary>The customer presses keys: 0 to 9, *, #, A to D.</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public Task SendDtmfAsync(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (!digits.All(digit => Media.Dtmf.IsDigit(digit.ToString())))
            throw new ArgumentException("Only 0 to 9, *, #, A to D.", nameof(digits));
        return Do(call =>
        {
            foreach (var digit in digits)
                call.CustomerSendsDtmf(digit.ToString());
        });
    }

    private bool IsHeard() => _call.Legs.Exists(leg => leg.IsRinging || leg.IsAnswered);

    private Task Do(Action<CustomerCall> action)
    {
        _call.Simulator.Run(() =>
        {
            if (_call is CustomerCall call && call.Ending is null)
                action(call);
        });
        return Task.CompletedTask;
    }

    private async Task UntilAsync(Func<bool> condition, string what, CancellationToken cancellationToken)
    {
        var holds = false;
        await _call.Simulator.WhenAsync(() => (holds = condition()) || _call.Ending is not null, cancellationToken).ConfigureAwait(false);
        if (!holds)
            throw new InvalidOperationException($"The call {_call.Id} ended ({_call.Ending!.Cause}) and did not {what}.");
    }
}
