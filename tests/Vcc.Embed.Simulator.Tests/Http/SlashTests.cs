using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vcc.Embed.Simulator.Tests.Http;

/// <summary>Contract §0.9: API_SERVER may end in a slash, and so paths have two.</summary>
public class SlashTests
{
    [Theory]
    [InlineData("/fetch/https://crm.test/a", "/fetch/https://crm.test/a")]
    [InlineData("//fetch/a//b", "/fetch/a//b")]
    [InlineData("/api/login//check-partner", "{\"code\":404,\"message\":\"domain not found\"}")]
    [InlineData("//js//embed//nothing.js", "")]
    public async Task Doubled_slashes_collapse_in_simulator_paths_only(string path, string answer)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddVccSimulator();
        await using var app = builder.Build();
        app.MapVccSimulator();
        app.MapGet("/fetch/{**rest}", (HttpRequest request) => request.Path.Value);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();

        var got = await http.GetAsync(new Uri(app.Urls.Single() + path + "?domain=nowhere"), TestContext.Current.CancellationToken);

        (await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(answer);
    }
}
