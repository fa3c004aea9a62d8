using System.Net;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Fault F14, on the request of families S and H and on that of family N (contract §1.2, trap V-63).</summary>
public class CheckPartnerFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        { VccFaultNames.CheckPartnerStatus, scene => AnswersAsync(scene, HttpStatusCode.BadGateway, "^<!doctype html>") },
        { VccFaultNames.CheckPartnerCode, scene => AnswersAsync(scene, HttpStatusCode.OK, """^{"code":401,""") },
        { VccFaultNames.CheckPartnerHtml, scene => AnswersAsync(scene, HttpStatusCode.OK, "^<!doctype html>") },
        { VccFaultNames.CheckPartnerEmpty, scene => AnswersAsync(scene, HttpStatusCode.OK, "^$") },
        { VccFaultNames.CheckPartnerElsewhere, scene => AnswersAsync(scene, HttpStatusCode.OK, """sip_socket":"ws://elsewhere\.invalid/sip","agent_server_url":"elsewhere\.invalid""") },
        {
            VccFaultNames.CheckPartnerReset, async scene =>
            {
                await scene.ChooseAsync();

                await FluentActions.Awaiting(() => AskAsync(scene, Requests(scene)[0])).Should().ThrowAsync<HttpRequestException>();
            }
        },
        {
            VccFaultNames.CheckPartnerHang, async scene =>
            {
                await scene.ChooseAsync();

                await HttpWaiting.NeverAnsweredAsync(scene, cancellation => AskAsync(scene, Requests(scene)[0], cancellation));
            }
        },
        {
            VccFaultNames.CheckPartnerSlow, async scene =>
            {
                await scene.ChooseAsync();

                var answer = await HttpWaiting.AnsweredAfterAsync(scene, TimeSpan.FromSeconds(2), () => AskAsync(scene, Requests(scene)[0]));

                (await answer.Content.ReadAsStringAsync(scene.Patient)).Should().StartWith("""{"code":200,""");
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_check_partner_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task AnswersAsync(FaultScene scene, HttpStatusCode status, string body)
    {
        await scene.ChooseAsync();

        foreach (var request in Requests(scene))
        {
            var answer = await AskAsync(scene, request);

            answer.StatusCode.Should().Be(status);
            answer.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal(["*"], "the page must be able to read the status");
            (await answer.Content.ReadAsStringAsync(scene.Patient)).Should().MatchRegex(body);
        }
    }

    private static HttpRequestMessage[] Requests(FaultScene scene)
    {
        var token = scene.Vcc.MintToken(scene.Extension);
        var familyN = new HttpRequestMessage(HttpMethod.Get, "/v1/api/calls/check-partner?_=1");
        familyN.Headers.TryAddWithoutValidation("Authorization", token);
        return [new HttpRequestMessage(HttpMethod.Get, "/api/login/check-partner?domain=demo&authToken=" + token), familyN];
    }

    private static async Task<HttpResponseMessage> AskAsync(FaultScene scene, HttpRequestMessage request, CancellationToken? cancellationToken = null)
    {
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        return await http.SendAsync(request, cancellationToken ?? scene.Patient);
    }
}
