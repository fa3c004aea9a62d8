using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Http;

/// <summary><c>POST /{domain}/thirdParty/login</c>. Refusals are HTTP 200 with a code in the body, which is our reading of 3C's table.</summary>
internal sealed class Login(Exchange exchange)
{
    public async Task HandleAsync(HttpContext context)
    {
        var domain = (string?)context.Request.RouteValues["domain"] ?? "";
        string token;
        try
        {
            token = await LoginBody.ReadTokenAsync(context.Request).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException or IOException)
        {
            // A body nobody can read has no token in it.
            token = "";
        }

        var claimed = exchange.Domains.Find(domain)?.Agent(JsonWebToken.Read(token)?.Extension);
        if (await HttpFaults.HappenAsync(exchange, context, "login", claimed).ConfigureAwait(false))
            return;
        if (exchange.Run(() => exchange.Faults.Find("login.only")) is { } only && only.Value != LoginBody.KindOf(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var answer = exchange.Run(() => Answer(domain, token));
        await Json.WriteAsync(context, answer).ConfigureAwait(false);
    }

    private string Answer(string domain, string token)
    {
        // 3C posts to /api/thirdParty/login without a domain (trap V-92).
        var check = domain == "api" ? TokenCheck.WithoutDomain(exchange, token) : TokenCheck.ForDomain(exchange, domain, token);
        exchange.Transcript.Write("http", "note", check.Agent?.Extension ?? "", $"login {check.Code}", $"POST /{domain}/thirdParty/login");
        return check.Agent is not { } agent
            ? Json.Text(new LoginRefused(check.Code, TokenCheck.Message(check.Code)))
            : Json.Text(new LoginAccepted("ok", new LoginUser(
                UserId: Math.Abs(StringComparer.Ordinal.GetHashCode(agent.Extension) % 100_000) + 1,
                exchange.Sessions.New(agent),
                agent.Username,
                agent.Extension,
                agent.Role)));
    }
}
