using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Vcc.Embed.AspNetCore.Realm;
using Vcc.Embed.AspNetCore.Session;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps what the phone in the browser asks the application for.</summary>
public static class VccEmbedEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>POST {prefix}/session</c> (a signed-in user becomes an agent with a token for the browser) and <c>GET {prefix}/realm</c>
    /// (the page in which the vendor's scripts run). Both want an authenticated user, unless the returned builder is told <c>AllowAnonymous()</c>.
    /// </summary>
    /// <param name="endpoints">The application, or a group of it.</param>
    /// <param name="prefix">The path both live under. The tag helper finds it by itself; a Blazor page passes it as <c>Endpoint</c>.</param>
    /// <returns>A builder for conventions of both endpoints, for example <c>RequireAuthorization("Agents")</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddVccEmbed()</c> was not called.</exception>
    public static IEndpointConventionBuilder MapVccEmbed(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/vcc")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var group = endpoints.MapGroup(prefix);
        var session = SessionEndpoint.Create(endpoints.ServiceProvider);
        var realm = RealmEndpoint.Create(endpoints.ServiceProvider);

        group.MapPost(SessionEndpoint.Path, session.HandleAsync).WithDisplayName("VCC session").WithMetadata(SessionEndpointMarker.Instance);
        group.MapGet(RealmEndpoint.Path, realm.HandleAsync).WithDisplayName("VCC realm");
        // A script asks, not a person: a redirect to a sign-in page would arrive as a page where JSON is expected.
        group.DisableCookieRedirect();
        return group;
    }
}
