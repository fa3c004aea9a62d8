using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>Serves the page in which the vendor's scripts run. It holds no secret.</summary>
internal sealed class RealmEndpoint(RequestAgentResolver agents, VccEmbedEndpointOptions options)
{
    public const string Path = "/realm";

    public static RealmEndpoint Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<VccEmbedEndpointOptions>>().Value;
        return new RealmEndpoint(RequestAgentResolver.Create(services, options), options);
    }

    /// <summary>The realm's path, seen from the session endpoint that lives beside it under the same prefix.</summary>
    public static string AddressBeside(HttpRequest session)
    {
        var path = session.Path.Value!.TrimEnd('/');
        return session.PathBase.Add(path[..^SessionEndpoint.Path.Length] + Path).ToUriComponent();
    }

    public async Task HandleAsync(HttpContext context)
    {
        ResponseWriter.DisableStorage(context.Response);
        if (await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } agent)
            return;

        var account = await context.RequestServices.GetRequiredService<IVccAccountProvider>().FindAsync(agent.Account, context.RequestAborted).ConfigureAwait(false);
        if (account?.BaseAddress is not { } baseAddress)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.NoAgent).ConfigureAwait(false);
            return;
        }

        var scriptBase = ScriptBaseResolver.Resolve(baseAddress, options);
        RealmPolicy.ApplyTo(context.Response.Headers, baseAddress, scriptBase);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(RealmPageWriter.Write(scriptBase, options, options.ScriptNonce?.Invoke(context)), context.RequestAborted).ConfigureAwait(false);
    }
}
