using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.State;
using Vcc.Embed.Simulator.Tokens;

namespace Vcc.Embed.Simulator.Http;

/// <summary><c>POST /{domain}/thirdParty/login</c>. Refusals are HTTP 200 with a code in the body (choice).</summary>
internal sealed class LoginEndpoint(SimulatorState state)
{
    public async Task HandleAsync(HttpContext context)
    {
        var domain = (string?)context.Request.RouteValues["domain"] ?? "";
        string token;
        try
        {
            token = await LoginRequestReader.ReadTokenAsync(context.Request).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException or IOException)
        {
            // An unreadable body has no token.
            token = "";
        }

        var claimed = state.Domains.Find(domain)?.Agent(JsonWebToken.Read(token)?.Extension);
        if (await HttpFaults.HappenAsync(state, context, ResponseFaultNames.OfLogin, claimed).ConfigureAwait(false))
            return;
        if (state.Run(() => state.Faults.Find(VccFaultNames.LoginOnly)) is { } only && only.Value != LoginRequestReader.KindOf(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var answer = state.Run(() => Answer(domain, token));
        await HttpJsonWriter.WriteAsync(context, answer).ConfigureAwait(false);
    }

    private string Answer(string domain, string token)
    {
        // 3C posts to /api/thirdParty/login without a domain (trap V-92).
        var check = domain == "api" ? TokenCheck.WithoutDomain(state, token) : TokenCheck.ForDomain(state, domain, token);
        state.Transcript.Write("http", "note", check.Agent?.Extension ?? "", $"login {check.Code}", $"POST /{domain}/thirdParty/login");
        return check.Agent is not { } agent
            ? HttpJsonWriter.Text(new LoginRefused(check.Code, TokenCheck.Message(check.Code)))
            : HttpJsonWriter.Text(new LoginAccepted("ok", new LoginUser(
                UserId: Math.Abs(StringComparer.Ordinal.GetHashCode(agent.Extension) % 100_000) + 1,
                state.Sessions.New(agent),
                agent.Username,
                agent.Extension,
                agent.Role)));
    }
}
