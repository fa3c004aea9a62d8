using System.Net;
using System.Text;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class CrossSitePostTests
{
    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task A_cross_site_post_is_refused(string site)
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(change: request => Replace(request, "Sec-Fetch-Site", site));

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Code.Should().Be("forbidden");
        app.Vcc.Logins.Should().Be(0);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:8080")]
    [InlineData("https://localhost")]
    [InlineData("null")]
    public async Task Without_Fetch_Metadata_a_foreign_origin_is_refused(string origin)
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(change: request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Add("Origin", origin);
        });

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        app.Vcc.Logins.Should().Be(0);
    }

    [Fact]
    public async Task Without_Fetch_Metadata_the_own_origin_is_accepted()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(change: request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Add("Origin", "http://localhost");
        });

        answer.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_post_without_the_phones_own_header_is_refused()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(change: request => request.Headers.Remove("X-Vcc-Embed"));

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Header("Cache-Control").Should().Be("no-store");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task What_a_form_can_post_is_refused(string contentType)
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(change: request =>
        {
            request.Content = new StringContent("{}", Encoding.UTF8);
            request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        });

        answer.Status.Should().Be(HttpStatusCode.UnsupportedMediaType);
        app.Vcc.Logins.Should().Be(0);
    }

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.Add(header, value);
    }
}
