using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;

namespace Vcc.Embed.Samples.Crm.Texts;

/// <summary>Vietnamese unless the visitor chose English; the choice is a cookie.</summary>
internal static class LanguageSwitch
{
    private static readonly string[] Languages = ["vi", "en"];

    public static void UseLanguages(this IApplicationBuilder app) =>
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture("vi").AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });

    public static void MapLanguages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/language/{language}", (string language, string? back, HttpContext context) =>
        {
            if (Languages.Contains(language))
                context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));
            return TypedResults.LocalRedirect(back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : "/");
        });
}
