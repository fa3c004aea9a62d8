namespace Vcc.Embed.Testing;

/// <summary>A call whose audio is measured at both ends.</summary>
public static class Conversation
{
    /// <summary>The tone in Hz that the customer's page sends during a call.</summary>
    public const int CustomerTone = 440;

    /// <summary>Asserts that agent and customer hear each other, and that packets flow in both directions.</summary>
    public static async Task BothHearEachOtherAsync(SoftphonePage agent, CustomerPhone customer)
    {
        var atAgent = await agent.PacketsAsync();
        var atCustomer = await customer.PacketsAsync();

        var agentHears = await agent.ListenForAsync(CustomerTone);
        var customerHears = await customer.ListenForAsync(0.02);

        agentHears.Hz.Should().BeApproximately(CustomerTone, 12);
        agentHears.Rms.Should().BeGreaterThan(0.05);
        customerHears.Rms.Should().BeGreaterThan(0.02, "the fake microphone sends a tone");
        await agent.PacketsGrowBeyondAsync(atAgent);
        var later = await customer.PacketsAsync();
        later.PacketsSent.Should().BeGreaterThan(atCustomer.PacketsSent);
        later.PacketsReceived.Should().BeGreaterThan(atCustomer.PacketsReceived);
    }
}
