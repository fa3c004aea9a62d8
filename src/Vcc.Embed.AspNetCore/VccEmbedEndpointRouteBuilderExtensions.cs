using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.AspNetCore.Calls;
using Vcc.Embed.AspNetCore.Customers;
using Vcc.Embed.AspNetCore.Realm;
using Vcc.Embed.AspNetCore.Requests;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.AspNetCore.Tabs;
using Vcc.Embed.Client;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints that the phone in the browser uses.</summary>
public static class VccEmbedEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>POST {prefix}/session</c>, which gives a signed-in user's phone a token, and <c>GET {prefix}/realm</c>, the page for the vendor's scripts.
    /// It maps <c>GET {prefix}/agent</c>, which tells tabs whose phone they may show, and <c>GET {prefix}/phone</c>, the phone window.
    /// With a call journal it maps <c>POST {prefix}/calls</c>, and with a customer lookup <c>GET {prefix}/customers/{number}</c>.
    /// With a contact search it maps <c>GET {prefix}/contacts</c>.
    /// All require an authenticated user, unless <c>AllowAnonymous()</c> is called on the returned builder.
    /// </summary>
    /// <param name="endpoints">The application, or a group of it.</param>
    /// <param name="prefix">The path all live under. The tag helper finds it by itself; a Blazor page passes it as <c>Endpoint</c>.
    /// All calls in one application share logins and limits.</param>
    /// <returns>A builder for conventions of all endpoints, for example <c>RequireAuthorization("Agents")</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddVccEmbed()</c> was not called, or the prefix is mapped already.</exception>
    public static IEndpointConventionBuilder MapVccEmbed(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/vcc")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IVccLoginClient)))
            throw new InvalidOperationException("MapVccEmbed needs the services of AddVccEmbed: call builder.Services.AddVccEmbed() first.");

        MappedPrefixStore.Add(endpoints, prefix);
        var group = endpoints.MapGroup(prefix);
        var session = services.GetRequiredService<SessionEndpoint>();
        var realm = services.GetRequiredService<RealmEndpoint>();

        group.MapPost(SessionEndpoint.Path, session.HandleAsync).WithDisplayName("VCC session").WithMetadata(SessionEndpointMarker.Instance, EndpointMetrics.Session);
        group.MapGet(RealmEndpoint.Path, realm.HandleAsync).WithDisplayName("VCC realm").WithMetadata(EndpointMetrics.Session);
        group.MapGet(RealmEndpoint.TicketPath, realm.HandleTicketAsync).WithDisplayName("VCC realm with a ticket").WithMetadata(EndpointMetrics.Session).AllowAnonymous();
        group.MapGet(AgentEndpoint.Path, services.GetRequiredService<AgentEndpoint>().HandleAsync).WithDisplayName("VCC agent").WithMetadata(EndpointMetrics.Session);
        group.MapGet(PhoneWindowEndpoint.Path, services.GetRequiredService<PhoneWindowEndpoint>().HandleAsync).WithDisplayName("VCC phone window").AllowCookieRedirect();
        MapRecords(group, services);
        // A script sends the request, and a redirect to a sign-in page would give it HTML instead of JSON.
        group.DisableCookieRedirect();
        group.WithMetadata(new VccNoShellAttribute());
        return group;
    }

    private static void MapRecords(RouteGroupBuilder group, IServiceProvider services)
    {
        if (JournalSettings.IsEnabled(services))
            group.MapPost(CallsEndpoint.Path, services.GetRequiredService<CallsEndpoint>().HandleAsync).WithDisplayName("VCC calls").WithMetadata(EndpointMetrics.Calls);
        if (CustomerSettings.IsEnabled(services))
            group.MapGet(CustomersEndpoint.Path, services.GetRequiredService<CustomersEndpoint>().HandleAsync).WithDisplayName("VCC customers").WithMetadata(EndpointMetrics.Customers);
        if (ContactsEndpoint.IsEnabled(services))
            group.MapGet(ContactsEndpoint.Path, services.GetRequiredService<ContactsEndpoint>().HandleAsync).WithDisplayName("VCC contacts").WithMetadata(EndpointMetrics.Customers);
    }
}
