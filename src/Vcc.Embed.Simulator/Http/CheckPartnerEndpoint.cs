using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.State;
using Vcc.Embed.Simulator.Tokens;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Sends a page the token's agent and the addresses of the sockets (contract §1.2).</summary>
internal sealed class CheckPartnerEndpoint(SimulatorState state)
{
    /// <summary><c>GET /api/login/check-partner?authToken=…&amp;domain=…</c>, a simple cross-origin request.</summary>
    public Task HandleAsync(HttpContext context) => HandleAsync(context, () =>
    {
        var query = context.Request.Query;
        var token = query["authToken"].ToString();
        return query.TryGetValue("domain", out var domain) ? TokenCheck.ForDomain(state, domain.ToString(), token) : TokenCheck.WithoutDomain(state, token);
    }, echoToken: null);

    /// <summary><c>GET /v1/api/calls/check-partner</c> of family N: the token is in a header.</summary>
    public Task HandleFamilyNAsync(HttpContext context)
    {
        // The token may follow a scheme such as Bearer.
        var token = context.Request.Headers.Authorization.ToString().Split(' ')[^1];
        return HandleAsync(context, () => TokenCheck.WithoutDomain(state, token), token);
    }

    private async Task HandleAsync(HttpContext context, Func<TokenCheck> identify, string? echoToken)
    {
        var response = context.Response;
        response.Headers.AccessControlAllowOrigin = "*";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            // Editions send different headers.
            response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders is { Count: > 0 } wanted
                ? wanted : "authorization, content-type, x-requested-with";
            response.Headers.AccessControlAllowMethods = "GET";
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var check = state.Run(identify);
        if (await HttpFaults.HappenAsync(state, context, ResponseFaultNames.OfCheckPartner, check.Agent).ConfigureAwait(false))
            return;
        await HttpJsonWriter.WriteAsync(context, state.Run(() => Answer(context, check, echoToken))).ConfigureAwait(false);
    }

    private string Answer(HttpContext context, TokenCheck check, string? echoToken)
    {
        state.Transcript.Write("http", "note", check.Agent?.Extension ?? "", $"check-partner {check.Code}", $"GET {context.Request.Path}");
        if (check.Agent is not { } agent)
            return HttpJsonWriter.Text(new LoginRefused(check.Code, TokenCheck.Message(check.Code)));
        var host = state.Faults.Take(VccFaultNames.CheckPartnerElsewhere, agent) is { } elsewhere
            ? elsewhere.Value ?? "elsewhere.invalid"
            : $"{context.Request.Host}{context.Request.PathBase}";
        var scheme = context.Request.IsHttps ? "wss" : "ws";
        return HttpJsonWriter.Text(new CheckPartnerAccepted(
            TokenCheck.Ok,
            new CheckPartnerUser(agent.Username, agent.Extension, agent.PhoneNumber, agent.Role),
            new CheckPartnerAccount(agent.Domain.SipHost, $"{scheme}://{host}/sip", host),
            Services(agent),
            echoToken));
    }

    private static CalloutService[] Services(Agent agent) =>
        [.. agent.Domain.Lines.Select(line => new CalloutService(line.Id, line.Description, line.IsDefault))];
}
