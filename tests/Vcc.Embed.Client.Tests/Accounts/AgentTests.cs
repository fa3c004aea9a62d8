namespace Vcc.Embed.Client.Tests.Accounts;

public class AgentTests
{
    [Theory]
    [InlineData("5000 ")]
    [InlineData(" 5000\t")]
    [InlineData("5000")]
    public void White_space_around_an_extension_is_removed(string extension)
    {
        var agent = new VccAgent(extension);

        agent.Extension.Should().Be("5000");
    }

    [Fact]
    public void An_agent_is_created_from_text_that_may_be_wrong()
    {
        var created = VccAgent.TryCreate(" 401_202 ", " brand-b ", out var agent);

        created.Should().BeTrue();
        agent.Should().Be(new VccAgent("401_202", "brand-b"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("50 00")]
    [InlineData("../5000")]
    [InlineData("5000\u200b")]
    public void Text_of_another_shape_creates_no_agent(string? extension)
    {
        var created = VccAgent.TryCreate(extension, null, out var agent);

        created.Should().BeFalse();
        agent.Should().BeNull();
    }
}
