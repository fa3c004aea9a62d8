using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>Middleware that responds in place of the application, or changes the responses of its pages.</summary>
internal static class Interceptor
{
    /// <summary>Responds to one method and path.</summary>
    public static void Respond(this WebApplication app, string method, string path, int status, string body, string contentType = "text/html", Action<IHeaderDictionary>? headers = null) =>
        app.Use(async (context, next) =>
        {
            if (context.Request.Method != method || context.Request.Path != path)
            {
                await next();
                return;
            }

            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            headers?.Invoke(context.Response.Headers);
            await context.Response.WriteAsync(body);
        });

    /// <summary>Redirects one method and path to a sign-in page.</summary>
    public static void RedirectToSignIn(this WebApplication app, string method, string path)
    {
        app.Respond(method, path, 302, "", headers: headers => headers.Location = "/sign-in");
        app.Respond("GET", "/sign-in", 200, "<!DOCTYPE html><title>Sign in</title>");
    }

    /// <summary>Writes headers over every response when it starts, as packages for security headers do.</summary>
    public static void WriteOverEveryResponse(this WebApplication app, params (string Name, string Value)[] headers) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                foreach (var (name, value) in headers)
                    context.Response.Headers[name] = value;
                return Task.CompletedTask;
            });
            return next();
        });

    /// <summary>Gives the pages, and not the endpoints, a Content-Security-Policy.</summary>
    public static void PagePolicy(this WebApplication app, string policy) =>
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/vcc"))
                context.Response.Headers.ContentSecurityPolicy = policy;
            return next();
        });
}
