namespace Vcc.Embed.Simulator.Calls;

/// <summary>Why a call ended, and the SIP status for the customer's side.</summary>
internal sealed record CallEnd(string Cause, int SipCode)
{
    public static readonly CallEnd CustomerHungUp = new("customerHungUp", 200);
    public static readonly CallEnd CustomerVanished = new("customerVanished", 200);
    public static readonly CallEnd AgentHungUp = new("agentHungUp", 200);
    public static readonly CallEnd AgentRejected = new("agentRejected", 480);
    public static readonly CallEnd NoAnswer = new("noAnswer", 480);
    public static readonly CallEnd NoAgent = new("noAgent", 480);
    public static readonly CallEnd NoAgentPhone = new("agentNotConnected", 480);
    public static readonly CallEnd Survey = new("survey", 200);
    public static readonly CallEnd Stopped = new("simulatorStopped", 503);

    public static CallEnd CustomerFailed(int sipCode) => new("customerFailed", sipCode);
}
