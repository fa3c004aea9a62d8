namespace Vcc.Embed.Simulator;

/// <summary>The state of a simulated call.</summary>
public enum VccSimulatedCallState
{
    /// <summary>An inbound caller waits for a free agent, or an outbound call has no agent leg yet.</summary>
    Waiting,

    /// <summary>An agent's phone rings; for an outbound call, the customer's phone rings or is about to.</summary>
    Ringing,

    /// <summary>Both sides are connected.</summary>
    Talking,

    /// <summary>The call is over.</summary>
    Ended,
}
