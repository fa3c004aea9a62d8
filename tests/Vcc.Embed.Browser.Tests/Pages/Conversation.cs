namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>Voice, measured at both ends.</summary>
internal static class Conversation
{
    /// <summary>What the customer's page sends once both talk.</summary>
    public const int CustomersTone = 440;

    /// <summary>The agent hears the customer's tone, the customer hears the agent's microphone, and packets flow in all directions.</summary>
    public static async Task BothHearEachOtherAsync(AgentPage agent, CustomerPage customer)
    {
        var atAgent = await agent.PacketsAsync();
        var atCustomer = await customer.PacketsAsync();

        var heardByAgent = await agent.HearAsync(CustomersTone);
        var heardByCustomer = await customer.ListenAsync(0.02);

        heardByAgent.Hz.Should().BeApproximately(CustomersTone, 12);
        heardByAgent.Rms.Should().BeGreaterThan(0.05);
        heardByCustomer.Rms.Should().BeGreaterThan(0.02, "the fake microphone beeps");
        await agent.GrowsBeyondAsync(atAgent);
        var later = await customer.PacketsAsync();
        later.PacketsSent.Should().BeGreaterThan(atCustomer.PacketsSent);
        later.PacketsReceived.Should().BeGreaterThan(atCustomer.PacketsReceived);
    }
}
