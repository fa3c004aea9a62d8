using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator.Tests.Wire;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Safety;

/// <summary>Threat T23.</summary>
public class SafetyTests
{
    [Fact]
    public void Production_refuses_to_start_with_a_simulator()
    {
        var start = () => App("Production", "http://127.0.0.1:0").MapVccSimulator();

        start.Should().Throw<InvalidOperationException>().WithMessage("*Production*");
    }

    [Fact]
    public async Task Production_starts_with_AllowOutsideDevelopment()
    {
        await using var app = App("Production", "http://127.0.0.1:0", options => options.AllowOutsideDevelopment = true);
        app.MapVccSimulator();

        await app.StartAsync(TestContext.Current.CancellationToken);

        app.Services.GetRequiredService<VccSimulator>().BaseAddress.Port.Should().BeGreaterThan(0);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    public async Task A_network_address_stops_the_start(string address)
    {
        await using var app = App("Development", address);
        app.MapVccSimulator();

        await app.Awaiting(it => it.StartAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*only on this machine*");
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("s3cr3t")]
    public async Task A_key_that_could_be_real_is_refused(string key)
    {
        var start = () => VccSimulator.StartAsync(options => options.AccessKey = key, TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().NotContain(key);
    }

    [Fact]
    public async Task A_harmless_key_and_an_allowed_one_are_taken()
    {
        await using var harmless = await VccSimulator.StartAsync(options => options.AccessKey = "sim-0123456789ab", TestContext.Current.CancellationToken);
        await using var allowed = await VccSimulator.StartAsync(
            options =>
            {
                options.AccessKey = "x";
                options.AllowAnyAccessKey = true;
            },
            TestContext.Current.CancellationToken);

        (harmless.AccessKey, allowed.AccessKey).Should().Be(("sim-0123456789ab", "x"));
    }

    [Fact]
    public async Task Every_run_has_another_key_of_16_characters()
    {
        await using var one = await VccSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var two = await VccSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        one.AccessKey.Should().HaveLength(16).And.NotBe(two.AccessKey);
    }

    [Theory]
    [InlineData("websocket", null)]
    [InlineData("sip", "sip")]
    [InlineData("vcc-simulator/control", null)]
    public async Task A_page_of_another_site_gets_no_socket(string path, string? subprotocol)
    {
        await using var scene = await Scene.StartAsync();

        var connect = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, path, subprotocol, scene.Patient, origin: "https://evil.test");

        (await connect.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("403");
    }

    [Fact]
    public async Task Another_ports_page_may_be_agent_but_not_console()
    {
        await using var scene = await Scene.StartAsync();

        await using var agent = await WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "websocket", null, scene.Patient, origin: "http://localhost:1");
        var console = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "vcc-simulator/control", null, scene.Patient, origin: "http://localhost:1");

        agent.IsOpen.Should().BeTrue();
        await console.Should().ThrowAsync<WebSocketException>();
    }

    [Fact]
    public async Task An_origin_can_be_allowed_by_name()
    {
        await using var scene = await Scene.StartAsync(options => options.AllowedOrigins.Add("https://crm.test"));

        await using var console = await WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "vcc-simulator/control", null, scene.Patient, origin: "https://crm.test");

        console.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_refused()
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(scene.Vcc.BaseAddress, "vcc-simulator"));
        request.Headers.Host = "rebound.evil.test";

        (await http.SendAsync(request, scene.Patient)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static WebApplication App(string environment, string address, Action<VccSimulatorOptions>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.AddVccSimulator(configure);
        return builder.Build();
    }
}
