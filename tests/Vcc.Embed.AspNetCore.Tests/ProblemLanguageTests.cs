using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class ProblemLanguageTests
{
    [Theory]
    [InlineData("en-US,en;q=0.9,vi;q=0.8", "Your account has no extension yet")]
    [InlineData("vi;q=0.9, en;q=0.3", "Tài khoản của bạn chưa gắn với máy lẻ nào")]
    [InlineData("fr, en;q=0.5", "Your account has no extension yet")]
    [InlineData("en;q=0, fr", "Tài khoản của bạn chưa gắn với máy lẻ nào")]
    [InlineData("fr", "Tài khoản của bạn chưa gắn với máy lẻ nào")]
    [InlineData("*", "Tài khoản của bạn chưa gắn với máy lẻ nào")]
    [InlineData("</script>", "Tài khoản của bạn chưa gắn với máy lẻ nào")]
    [InlineData(null, "Tài khoản của bạn chưa gắn với máy lẻ nào")]
    public async Task A_problem_has_the_language_of_the_browser(string? accepted, string title)
    {
        await using var app = await PhoneApp.StartAsync();

        var response = await app.OpenSessionAsync("-", change: request => Accept(request, accepted));

        response.Code.Should().Be(VccErrorCodes.NoAgent);
        response.Json.GetProperty("title").GetString().Should().Be(title);
    }

    [Fact]
    public async Task The_language_that_the_application_chose_wins()
    {
        await using var app = await PhoneApp.StartAsync(map: routes =>
        {
            ((IApplicationBuilder)routes).UseRequestLocalization(new RequestLocalizationOptions
            {
                DefaultRequestCulture = new RequestCulture("en-GB"),
                SupportedUICultures = [CultureInfo.GetCultureInfo("en-GB")],
            });
            routes.MapVccEmbed();
        });

        var response = await app.OpenSessionAsync("-", change: request => Accept(request, "vi"));

        response.Json.GetProperty("title").GetString().Should().Be("Your account has no extension yet");
    }

    [Fact]
    public async Task A_language_that_the_application_adds_is_used()
    {
        VccErrorTexts.AddLanguage("km", new MemoryStream(Encoding.UTF8.GetBytes("""{ "noAgent": { "title": "គ្មានលេខ", "agent": "", "admin": "" } }""")));
        await using var app = await PhoneApp.StartAsync();

        var response = await app.OpenSessionAsync("-", change: request => Accept(request, "km-KH, en"));

        response.Json.GetProperty("title").GetString().Should().Be("គ្មានលេខ");
    }

    private static void Accept(HttpRequestMessage request, string? languages)
    {
        if (languages is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
    }
}
