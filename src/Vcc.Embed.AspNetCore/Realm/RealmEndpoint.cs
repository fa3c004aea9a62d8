using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>Serves the page in which the vendor's scripts run. It holds no secret.</summary>
internal sealed class RealmEndpoint(RequestAgentResolver agents, IOptionsMonitor<VccEmbedEndpointOptions> options, IServiceProvider services)
{
    public const string Path = "/realm";

    /// <summary>The realm of a page that signs in with request headers. It needs a ticket and no user.</summary>
    public const string TicketPath = "/realm/ticket";

    /// <summary>The header of the phone that asks for a realm with a ticket.</summary>
    private const string HeaderName = "X-Vcc-Embed-Realm";

    // Null in an application without sign-in, which needs no ticket.
    private readonly RealmTicketProtector? _tickets = services.GetService<IDataProtectionProvider>() is { } protection ? new(protection) : null;

    /// <summary>The realm's address, relative to the session endpoint. A proxy may have removed a prefix, so no absolute path is known.</summary>
    public string AddressBesideSession(HttpRequest session, RealmTicket ticket) =>
        session.Headers[HeaderName] == "ticket" && _tickets is not null
            ? $"{TicketPath[1..]}?ticket={_tickets.Protect(ticket)}"
            : Path[1..];

    public async Task HandleAsync(HttpContext context)
    {
        ResponseWriter.DisableStorage(context.Response);
        if (await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is { } resolved)
            await WriteAsync(context, new RealmTicket(resolved.Agent.Account, resolved.Account.BaseAddress!)).ConfigureAwait(false);
    }

    public Task HandleTicketAsync(HttpContext context)
    {
        ResponseWriter.DisableStorage(context.Response);
        return _tickets?.Read(context.Request.Query["ticket"]) is { } ticket
            ? WriteAsync(context, ticket)
            : ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.Forbidden);
    }

    private Task WriteAsync(HttpContext context, RealmTicket realm)
    {
        var scripts = ScriptResolver.Resolve(realm, options.CurrentValue, context.Request.Path);
        RealmPolicy.ApplyTo(context, realm.BaseAddress, scripts.Base, options.CurrentValue);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(RealmPageWriter.Write(scripts, options.CurrentValue.ScriptNonce?.Invoke(context)), context.RequestAborted);
    }
}
