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
    public void TryCreate_accepts_text_with_white_space()
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
    public void TryCreate_refuses_text_of_another_shape(string? extension)
    {
        var created = VccAgent.TryCreate(extension, null, out var agent);

        created.Should().BeFalse();
        agent.Should().BeNull();
    }
}
