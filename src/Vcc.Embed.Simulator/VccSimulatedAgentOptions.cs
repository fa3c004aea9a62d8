namespace Vcc.Embed.Simulator;

/// <summary>An agent of a simulated domain.</summary>
/// <param name="Extension">What VCC calls <c>ipphone</c>: 1 to 32 letters, digits or underscores, such as <c>5000</c> or <c>401_202</c>.</param>
public sealed record VccSimulatedAgentOptions(string Extension)
{
    /// <summary>VCC's <c>username</c>. By default <c>agent</c> and the extension.</summary>
    public string Username { get; init; } = "agent" + Extension;

    /// <summary>VCC's role. <c>reConfigDeviceType()</c> acts for 6 extension, 7 mobile and 9 softphone only.</summary>
    public int Role { get; init; } = 2;

    /// <summary>Where the agent's calls ring at first.</summary>
    public VccSimulatedDevice Device { get; init; } = VccSimulatedDevice.Browser;

    /// <summary>Whether the agent may call out; otherwise every attempt ends with <c>CALLOUT_PERMISSION_DENY</c>.</summary>
    public bool MayCallOut { get; init; } = true;
}
