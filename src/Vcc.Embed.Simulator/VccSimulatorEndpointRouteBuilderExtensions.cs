using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Simulator;
using Vcc.Embed.Simulator.Hosting;
using Vcc.Embed.Simulator.Http;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the simulated VCC into an app.</summary>
public static class VccSimulatorEndpointRouteBuilderExtensions
{
    /// <summary>Maps every path of the simulator at the root, for anonymous users: VCC's scripts send no sign-in of the application.</summary>
    /// <remarks>Not needed beside <c>AddVccSimulator</c>, which puts these paths before the application's own middleware.</remarks>
    /// <exception cref="InvalidOperationException"><c>AddVccSimulator</c> was not called, or the app does not run in Development.</exception>
    public static IEndpointConventionBuilder MapVccSimulator(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var simulator = endpoints.ServiceProvider.GetService<VccSimulator>()
            ?? throw new InvalidOperationException("MapVccSimulator needs AddVccSimulator among the services.");
        var state = simulator.State;
        var login = new LoginEndpoint(state);
        var checkPartner = new CheckPartnerEndpoint(state);
        var scripts = new ScriptEndpoint(state);
        var sockets = new SocketEndpoint(state, simulator.Sip, simulator.Stopping);

        var group = endpoints.MapGroup("").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        void Map(string[] methods, string path, RequestDelegate handle) => group.MapMethods(path, methods, context =>
        {
            if (LoopbackPolicy.Allows(state.Options, context))
                return handle(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });

        string[] get = ["GET", "HEAD"];
        string[] cors = ["GET", "OPTIONS"];
        Map(["POST"], "/{domain}/thirdParty/login", login.HandleAsync);
        Map(cors, "/api/login/check-partner", checkPartner.HandleAsync);
        Map(cors, "/v1/api/calls/check-partner", checkPartner.HandleFamilyNAsync);
        Map(["GET", "CONNECT"], "/websocket", sockets.AgentAsync);
        Map(["GET", "CONNECT"], "/sip", sockets.SipAsync);
        Map(["GET", "CONNECT"], "/vcc-simulator/control", sockets.ControlAsync);
        Map(get, "/js/embed/{**file}", scripts.HandleAsync);
        Map(get, "/{profile:length(1)}/js/embed/{file}", scripts.HandleProfileAsync);
        // The video tags of the vendor's page request it; there is no video.
        Map(get, "/images/320x240.ogg", context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        Map(get, "/vcc-simulator", PageEndpoint.ConsoleAsync);
        Map(get, "/vcc-simulator/customer", PageEndpoint.CustomerAsync);
        Map(get, "/vcc-simulator/assets/{file}", PageEndpoint.AssetAsync);
        return group;
    }
}
