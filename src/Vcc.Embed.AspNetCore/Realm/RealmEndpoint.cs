using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>Serves the page in which the vendor's scripts run. It holds no secret.</summary>
internal sealed class RealmEndpoint(RequestAgentResolver agents, IOptionsMonitor<VccEmbedEndpointOptions> options)
{
    public const string Path = "/realm";

    /// <summary>The realm's address, relative to the session endpoint. A proxy may have removed a prefix, so no absolute path is known.</summary>
    public const string AddressBesideSession = "realm";

    public async Task HandleAsync(HttpContext context)
    {
        ResponseWriter.DisableStorage(context.Response);
        if (await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } resolved)
            return;

        var scripts = ScriptResolver.Resolve(resolved.Account, resolved.Agent, options.CurrentValue, context.Request.Path);
        RealmPolicy.ApplyTo(context.Response.Headers, resolved.Account.BaseAddress!, scripts.Base, options.CurrentValue.ConnectHosts);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(RealmPageWriter.Write(scripts, options.CurrentValue.ScriptNonce?.Invoke(context)), context.RequestAborted).ConfigureAwait(false);
    }
}
