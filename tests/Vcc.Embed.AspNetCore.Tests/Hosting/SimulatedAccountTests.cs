using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

/// <summary>An application in Development whose configuration holds no account.</summary>
public class SimulatedAccountTests
{
    [Fact]
    public async Task A_simulator_beside_AddVccEmbed_is_a_complete_account()
    {
        await using var app = App("Development");
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var response = await PostSessionAsync(app);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var session = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        session.GetProperty("domain").GetString().Should().Be(app.Services.GetRequiredService<VccSimulator>().Domain);
    }

    [Fact]
    public async Task The_simulators_paths_escape_the_applications_middleware()
    {
        await using var app = App("Development", application => application.Run(context =>
        {
            context.Response.StatusCode = 418;
            return Task.CompletedTask;
        }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var console = await http.GetAsync("/vcc-simulator", TestContext.Current.CancellationToken);
        using var page = await http.GetAsync("/page", TestContext.Current.CancellationToken);

        ((int)console.StatusCode, (int)page.StatusCode).Should().Be((200, 418));
    }

    [Fact]
    public void A_key_in_the_configuration_leaves_the_simulator_out()
    {
        var builder = Builder("Production");
        builder.Configuration["Vcc:AccessKey"] = "test-0123456789ab";

        builder.AddVccSimulator();

        builder.Build().Services.GetService<VccSimulator>().Should().BeNull();
    }

    [Fact]
    public void Production_without_an_account_refuses_the_simulator()
    {
        var add = () => Builder("Production").AddVccSimulator();

        add.Should().Throw<InvalidOperationException>().WithMessage("*Production*");
    }

    [Fact]
    public async Task An_https_simulator_is_trusted_by_the_login()
    {
        await using var app = App("Development", tls: true);
        await app.StartAsync(TestContext.Current.CancellationToken);

        var login = await app.Services.GetRequiredService<IVccLoginClient>().LoginAsync(new VccAgent("5000"), TestContext.Current.CancellationToken);

        login.BaseAddress.Scheme.Should().Be("https");
    }

    private static async Task<HttpResponseMessage> PostSessionAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Vcc-Embed", "1");
        return await http.PostAsync("/vcc/session", JsonContent.Create(new { }), TestContext.Current.CancellationToken);
    }

    private static WebApplicationBuilder Builder(string environment, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        return builder;
    }

    private static WebApplication App(string environment, Action<WebApplication>? use = null, bool tls = false)
    {
        var builder = Builder(environment);
        builder.Configuration["Vcc:Simulator:Tls"] = tls.ToString();
        builder.Services.AddVccEmbed().AddAgentResolver(_ => new VccAgent("5000"));
        builder.AddVccSimulator();
        var app = builder.Build();
        use?.Invoke(app);
        app.MapVccEmbed().AllowAnonymous();
        return app;
    }
}
