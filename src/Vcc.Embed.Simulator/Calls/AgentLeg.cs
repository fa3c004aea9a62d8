using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>One agent's part in a call, from the first ring to the end. While it lives, the agent is busy.</summary>
internal abstract class AgentLeg
{
    protected AgentLeg(Exchange exchange, Agent agent, Call call, int number)
    {
        Exchange = exchange;
        Agent = agent;
        Call = call;
        Number = number;
        agent.Leg = this;
        agent.LastOffered = exchange.Calls.NextOffer();
    }

    public Exchange Exchange { get; }
    public Agent Agent { get; }
    public Call Call { get; }

    /// <summary>Counts from 1 within the call; the customer's page has one connection for each.</summary>
    public int Number { get; }

    public bool IsRinging { get; protected set; }
    public bool IsAnswered { get; private set; }
    public bool HasEnded { get; private set; }

    public static AgentLeg For(Exchange exchange, Agent agent, Call call, int number) =>
        agent.Device == Device.Browser ? new BrowserLeg(exchange, agent, call, number) : new DeskPhoneLeg(exchange, agent, call, number);

    public abstract void Ring(string caller, string sdp);

    /// <summary>Ends it from our side: the ringing stops, or the phone is hung up on.</summary>
    public void End()
    {
        if (HasEnded)
            return;
        Release();
        Stop();
    }

    /// <summary>Offers a new description, as hold does. Says whether it was taken.</summary>
    public abstract void Reoffer(string direction, Action<bool> done);

    public virtual void SendDtmf(string digit)
    {
    }

    /// <summary>The agent pressed "end" on something that is no browser.</summary>
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

    /// <summary>It is over: the agent is free for the next call.</summary>
    protected void Release()
    {
        HasEnded = true;
        if (Agent.Leg == this)
            Agent.Leg = null;
    }
}
