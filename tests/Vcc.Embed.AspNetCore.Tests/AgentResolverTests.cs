using System.Net;
using System.Security.Claims;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

public class AgentResolverTests
{
    [Fact]
    public async Task A_user_without_extension_has_no_phone()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync("-");

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Code.Should().Be("noAgent");
        (await app.GetRealmAsync("-")).Code.Should().Be("noAgent");
    }

    [Theory]
    [InlineData("../5000")]
    [InlineData("50 00")]
    public async Task A_claim_of_another_shape_is_logged(string extension)
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(extension);

        answer.Code.Should().Be("noAgent");
        app.Logs.GetSnapshot().Should().ContainSingle(entry => entry.Message.Contains("claim vcc_extension"));
    }

    [Fact]
    public async Task The_options_name_the_claims()
    {
        await using var app = await PhoneApp.StartAsync(vcc =>
        {
            vcc.ConfigureEndpoints(options => (options.ExtensionClaimType, options.AccountClaimType) = ("tel", "brand"));
            vcc.Services.AddVccEmbed("brand-b");
        });

        var answer = await app.OpenSessionAsync("-;tel=6001;brand=brand-b");

        answer.Status.Should().Be(HttpStatusCode.OK, answer.Body);
        app.Vcc.Extensions.Should().Equal("6001");
        app.Vcc.Paths.Should().Equal("/brandb/thirdParty/login");
    }

    [Fact]
    public async Task A_resolver_may_use_scoped_services()
    {
        await using var app = await PhoneApp.StartAsync(vcc =>
        {
            vcc.Services.AddScoped<Extensions>();
            vcc.AddAgentResolver<ResolverOfTheApplication>();
        });

        await app.OpenSessionAsync();

        app.Vcc.Extensions.Should().Equal("7000");
    }

    private sealed class Extensions
    {
        private readonly Dictionary<string, string> _byUser = new() { ["user-5000"] = "7000" };

        public string Of(string user) => _byUser[user];
    }

    private sealed class ResolverOfTheApplication(Extensions extensions) : IVccAgentResolver
    {
        public ValueTask<VccAgent?> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<VccAgent?>(new VccAgent(extensions.Of(user.FindFirstValue(ClaimTypes.NameIdentifier)!)));
    }
}
