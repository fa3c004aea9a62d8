using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>One agent's part in a call, from the first ring to the end. Until it ends, the agent is busy.</summary>
internal abstract class AgentLeg
{
    protected AgentLeg(SimulatorState state, Agent agent, Call call, int number)
    {
        Simulator = state;
        Agent = agent;
        Call = call;
        Number = number;
        state.Occupancy.Begin(this);
    }

    public SimulatorState Simulator { get; }
    public Agent Agent { get; }
    public Call Call { get; }

    /// <summary>Counts from 1 within the call; the customer's page has one connection for each.</summary>
    public int Number { get; }

    public bool IsRinging { get; protected set; }
    public bool IsAnswered { get; private set; }
    public bool HasEnded { get; private set; }

    public static AgentLeg For(SimulatorState state, Agent agent, Call call, int number) =>
        agent.Device == VccSimulatedDevice.Browser ? new BrowserLeg(state, agent, call, number) : new DeskPhoneLeg(state, agent, call, number);

    public abstract void Ring(string caller, string sdp);

    /// <summary>Ends the leg from the server's side.</summary>
    public void End()
    {
        if (HasEnded)
            return;
        Release();
        Stop();
    }

    /// <summary>Offers a new description, as hold does; <paramref name="done"/> gets whether the phone accepted it.</summary>
    public abstract void Reoffer(string direction, Action<bool> done);

    /// <summary>Runs <paramref name="then"/> when the phone has stopped ringing.</summary>
    public virtual void WhenSilent(Action then) => then();

    public virtual void SendDtmf(string digit)
    {
    }

    /// <summary>The agent hung up on a phone that is no browser.</summary>
    public void HungUpOnThePhone()
    {
        if (HasEnded)
            return;
        var wasAnswered = IsAnswered;
        End();
        if (wasAnswered)
            Call.LegHungUp(this);
        else
            Call.LegFailed(this, 480);
    }

    protected void HasAnswered()
    {
        IsAnswered = true;
        MidCallFaults.Begin(this);
    }

    protected abstract void Stop();

    /// <summary>Frees the agent for the next call.</summary>
    protected void Release()
    {
        HasEnded = true;
        Simulator.Occupancy.End(this);
    }
}
