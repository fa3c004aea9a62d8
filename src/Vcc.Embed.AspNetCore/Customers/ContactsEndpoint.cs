using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Calls;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Suggests contacts while an agent types. docs/calls.md describes request and response.</summary>
internal sealed class ContactsEndpoint(
    RequestGuard guard, RequestAgentResolver agents, UserRateLimiter limiter, CustomerFinder finder, IOptionsMonitor<VccEmbedEndpointOptions> options)
{
    public const string Path = "/contacts";
    private const int Shortest = 2;
    private const int Longest = 40;

    /// <summary>Whether the application has a search of contacts.</summary>
    public static bool IsEnabled(IServiceProvider? services) => services?.GetService<IServiceProviderIsService>()?.IsService(typeof(IContactSearch)) == true;

    public async Task HandleAsync(HttpContext context)
    {
        if (await guard.RefuseAsync(context, needsJson: false).ConfigureAwait(false) || await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } resolved)
            return;

        var perMinute = options.CurrentValue.ContactSearchesPerMinute;
        if (limiter.GetWait("contacts", context.User, resolved.Agent, perMinute, perMinute) is { } wait)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status429TooManyRequests, VccErrorCodes.RateLimited, wait).ConfigureAwait(false);
            return;
        }

        // What is too short or no text finds nobody. An agent who types must read no error.
        var text = context.Request.Query["text"].ToString().Trim();
        var isQuery = text.Length is >= Shortest and <= Longest && CallTextValidator.FindFault(text, Longest) is null;
        var query = new ContactQuery(text, resolved.Agent.Extension) { Account = resolved.Agent.Account, User = UserIdReader.Read(context.User) };
        var (response, code) = isQuery ? await finder.FindAsync(context, query).ConfigureAwait(false) : (new ContactsResponse([]), null);
        if (response is not null)
        {
            await ResponseWriter.WriteOkAsync(context, response, CustomerJsonContext.Default.ContactsResponse).ConfigureAwait(false);
            return;
        }

        var status = code == VccErrorCodes.LookupTimedOut ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status502BadGateway;
        await ResponseWriter.WriteProblemAsync(context, status, code!).ConfigureAwait(false);
    }
}
