using System.Net;
using System.Net.Http.Json;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Faults F1 to F5: the server-to-server login of contract §1.1.</summary>
public class LoginFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        { VccFaultNames.LoginStatus, scene => AnswersAsync(scene, HttpStatusCode.BadGateway, "^<!doctype html>") },
        { VccFaultNames.LoginCode, scene => AnswersAsync(scene, HttpStatusCode.OK, """^{"code":401,""") },
        { VccFaultNames.LoginCodeAsText, scene => AnswersAsync(scene, HttpStatusCode.OK, """^{"code":"401"}$""") },
        { VccFaultNames.LoginHtml, scene => AnswersAsync(scene, HttpStatusCode.OK, "^<!doctype html>") },
        { VccFaultNames.LoginEmpty, scene => AnswersAsync(scene, HttpStatusCode.OK, "^$") },
        {
            VccFaultNames.LoginReset, async scene =>
            {
                await scene.ChooseAsync();

                await FluentActions.Awaiting(() => PostAsync(scene)).Should().ThrowAsync<HttpRequestException>();
            }
        },
        {
            VccFaultNames.LoginHang, async scene =>
            {
                await scene.ChooseAsync();

                await HttpWaiting.NeverAnsweredAsync(scene, cancellation => PostAsync(scene, cancellation));
            }
        },
        {
            VccFaultNames.LoginSlow, async scene =>
            {
                await scene.ChooseAsync();

                var answer = await HttpWaiting.AnsweredAfterAsync(scene, TimeSpan.FromSeconds(2), () => PostAsync(scene));

                (await answer.Content.ReadAsStringAsync(scene.Patient)).Should().StartWith("""{"code":"ok",""");
            }
        },
        {
            VccFaultNames.LoginOnly, async scene =>
            {
                await scene.ChooseAsync(value: "form");

                (await PostAsync(scene)).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_the_login_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task AnswersAsync(FaultScene scene, HttpStatusCode status, string body)
    {
        await scene.ChooseAsync();

        var answer = await PostAsync(scene);

        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadAsStringAsync(scene.Patient)).Should().MatchRegex(body);
    }

    private static async Task<HttpResponseMessage> PostAsync(FaultScene scene, CancellationToken? cancellationToken = null)
    {
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        return await http.PostAsJsonAsync("/demo/thirdParty/login", new { token = scene.Vcc.MintToken(scene.Extension) }, cancellationToken ?? scene.Patient);
    }
}
