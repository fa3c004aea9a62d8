using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>Finds the language of a request: the one that the application's localization chose, else the browser's first with texts.</summary>
internal static class RequestLanguageResolver
{
    public static string Resolve(HttpContext context)
    {
        if (context.Features.Get<IRequestCultureFeature>() is { } chosen)
            return chosen.RequestCulture.UICulture.Name;

        return context.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(HasTexts) ?? "";
    }

    private static bool HasTexts(string language) =>
        VccErrorTexts.Languages.Any(known => language.Equals(known, StringComparison.OrdinalIgnoreCase)
            || language.StartsWith(known + "-", StringComparison.OrdinalIgnoreCase));
}
