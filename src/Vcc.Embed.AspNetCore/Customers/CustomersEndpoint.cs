using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Calls;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Requests;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Tells the phone which customers have the number of a call. docs/calls.md describes request and response.</summary>
internal sealed class CustomersEndpoint(
    RequestGuard guard, RequestAgentResolver agents, UserRateLimiter limiter, CustomerFinder finder, IOptionsMonitor<VccEmbedEndpointOptions> options)
{
    public const string Path = "/customers/{number}";
    private const int LongestNumber = 64;
    private const int LongestQueue = 128;

    public async Task HandleAsync(HttpContext context)
    {
        if (await guard.RefuseAsync(context, needsJson: false).ConfigureAwait(false) || await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } resolved)
            return;

        var perMinute = options.CurrentValue.LookupsPerMinute;
        if (limiter.GetWait("customers", context.User, resolved.Agent, perMinute, perMinute) is { } wait)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status429TooManyRequests, VccErrorCodes.RateLimited, wait).ConfigureAwait(false);
            return;
        }

        if (context.GetRouteValue("number") is not string { Length: <= LongestNumber } text || !VccPhoneNumber.TryParse(text, out var number))
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status400BadRequest, VccErrorCodes.InvalidNumber).ConfigureAwait(false);
            return;
        }

        await FindAsync(context, CallerOf(context, number, resolved.Agent)).ConfigureAwait(false);
    }

    private async Task FindAsync(HttpContext context, CallerContext caller)
    {
        // Colleagues are no customers, and callees only where the application wants it.
        var isWanted = caller.Direction == VccCallDirection.Inbound || (caller.Direction == VccCallDirection.Outbound && options.CurrentValue.LookUpOutboundCalls);
        var (response, code) = isWanted ? await finder.FindAsync(context, caller).ConfigureAwait(false) : (CustomersResponse.Empty, null);
        if (response is not null)
        {
            await ResponseWriter.WriteOkAsync(context, response, CustomerJsonContext.Default.CustomersResponse).ConfigureAwait(false);
            return;
        }

        var status = code == VccErrorCodes.LookupTimedOut ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status502BadGateway;
        await ResponseWriter.WriteProblemAsync(context, status, code!).ConfigureAwait(false);
    }

    private static CallerContext CallerOf(HttpContext context, VccPhoneNumber number, VccAgent agent)
    {
        var query = context.Request.Query;
        var direction = CallWords.Directions.GetValueOrDefault(query["direction"].ToString(), VccCallDirection.Inbound);
        return new CallerContext(number, direction, agent.Extension)
        {
            Account = agent.Account,
            User = UserIdReader.Read(context.User),
            Hotline = TextOf(query["hotline"], LongestNumber),
            Queue = TextOf(query["queue"], LongestQueue),
        };
    }

    private static string? TextOf(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) || CallTextValidator.FindFault(text, longest) is not null ? null : text.Trim();
}
