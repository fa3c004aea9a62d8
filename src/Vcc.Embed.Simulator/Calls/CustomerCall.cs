using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A call between a customer and agents, inbound or outbound.</summary>
internal abstract class CustomerCall : Call
{
    private static readonly TimeSpan OfferTime = TimeSpan.FromSeconds(10);

    private readonly Dictionary<int, Action<string>> _offersWanted = [];

    protected CustomerCall(SimulatorState state, Domain domain, VccSimulatedCallDirection direction, string customerNumber)
        : base(state, domain, direction)
    {
        CustomerNumber = customerNumber;
        Device = state.Customers.DeviceOf(customerNumber);
    }

    public string CustomerNumber { get; }
    public ICustomerDevice Device { get; }

    /// <summary>The hotline that was called, or the line of an outbound call.</summary>
    public abstract string Line { get; }

    /// <summary>The leg that is connected with the customer.</summary>
    public AgentLeg? Active { get; protected set; }

    public Transfer? Transfer { get; set; }
    public bool IsAgentMuted { get; private set; }
    public string DigitsFromCustomer { get; private set; } = "";

    public abstract void CustomerAnswers();

    public abstract void CustomerRejects(int sipCode);

    public abstract void CustomerHangsUp();

    public virtual void CustomerVanished() => End(CallEnd.CustomerVanished);

    public bool CanTransfer(Agent agent) => State == VccSimulatedCallState.Talking && Active?.Agent == agent && Transfer is null;

    public override bool CanHold(Agent agent) => State == VccSimulatedCallState.Talking && Active?.Agent == agent;

    public override void Hold(Agent agent, bool held, Action<bool> done)
    {
        if (IsHeld == held)
        {
            done(true);
            return;
        }

        IsHeld = held;
        Device.Held(this, held);
        var inactive = Simulator.Faults.Find(VccFaultNames.HoldInactive, agent) is not null;
        // Not "inactive": Chromium would drop the stream and stay silent after unhold (contract §0.3).
        Active!.Reoffer(held ? (inactive ? "inactive" : "sendonly") : "sendrecv", worked =>
        {
            if (!worked && Ending is null)
                Device.Held(this, IsHeld = !held);
            done(worked);
        });
    }

    /// <summary>Mutes the agent towards the customer. VCC offers this for inbound calls only.</summary>
    public bool Mute(Agent agent, bool muted)
    {
        if (State != VccSimulatedCallState.Talking || Active?.Agent != agent)
            return false;
        IsAgentMuted = muted;
        Device.AgentMuted(this, muted);
        return true;
    }

    public void CustomerSendsDtmf(string digit)
    {
        DigitsFromCustomer += digit;
        Active?.SendDtmf(digit);
    }

    public override void LegDtmf(AgentLeg leg, string digit)
    {
        base.LegDtmf(leg, digit);
        Device.Dtmf(this, digit);
    }

    /// <summary>Adds a leg to an agent and rings it once the customer's side has offered a description.</summary>
    public AgentLeg Ring(Agent agent, string? sdp = null)
    {
        var leg = AgentLeg.For(Simulator, agent, this, Legs.Count + 1);
        Legs.Add(leg);
        if (sdp is not null)
        {
            leg.Ring(CustomerNumber, sdp);
            return leg;
        }

        _offersWanted[leg.Number] = offer =>
        {
            if (!leg.HasEnded)
                leg.Ring(CustomerNumber, offer);
        };
        // A page that offers nothing counts as closed.
        Simulator.After(OfferTime, () =>
        {
            if (_offersWanted.ContainsKey(leg.Number) && !leg.HasEnded)
                CustomerVanished();
        });
        Device.OfferWanted(this, leg.Number);
        return leg;
    }

    public void Offered(int leg, string sdp)
    {
        if (_offersWanted.Remove(leg, out var ring))
            ring(sdp);
    }

    /// <summary>Connects the customer with another agent; the former agent's leg ends after <paramref name="pause"/>.</summary>
    public void MoveTo(AgentLeg leg, TimeSpan pause)
    {
        var former = Active;
        Active = leg;
        if (IsHeld)
            Device.Held(this, IsHeld = false);
        if (IsAgentMuted)
            Device.AgentMuted(this, IsAgentMuted = false);
        if (former is null)
            return;
        if (pause > TimeSpan.Zero)
            Simulator.After(pause, () => Leave(former));
        else
            Leave(former);
    }

    private void Leave(AgentLeg former)
    {
        if (Ending is not null)
            return;
        former.End();
        Device.LegEnded(this, former.Number);
        TellEnded(former);
    }
}
