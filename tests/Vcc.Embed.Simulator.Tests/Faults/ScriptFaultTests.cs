using System.Net;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Faults F15 and F16. A script is loaded before an agent is known, so no extension has these.</summary>
public class ScriptFaultTests
{
    private const string File = "cs_voice.js";

    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.ScriptMissing, async scene =>
            {
                await scene.ChooseAsync(File);

                (await GetAsync(scene, File)).StatusCode.Should().Be(HttpStatusCode.NotFound);
                (await GetAsync(scene, "cs_const.js")).StatusCode.Should().Be(HttpStatusCode.OK, "only the named file is missing");
                scene.Vcc.Transcript.Unemulated.Should().BeEmpty("what was asked for is no gap");
            }
        },
        {
            VccFaultNames.ScriptSlow, async scene =>
            {
                await scene.ChooseAsync(File);

                var answer = await HttpWaiting.AnsweredAfterAsync(scene, TimeSpan.FromSeconds(30), () => GetAsync(scene, File));

                answer.StatusCode.Should().Be(HttpStatusCode.OK);
            }
        },
        {
            VccFaultNames.ScriptWrongType, async scene =>
            {
                await scene.ChooseAsync(File);

                var answer = await GetAsync(scene, File);

                answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
                answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            }
        },
        {
            VccFaultNames.ScriptBroken, async scene =>
            {
                await scene.ChooseAsync(File);

                (await TextAsync(scene)).Should().EndWith("(;\n");
            }
        },
        {
            VccFaultNames.ScriptChanged, async scene =>
            {
                var before = await TextAsync(scene);
                await scene.ChooseAsync(File);

                (await TextAsync(scene)).Should().StartWith(before).And.NotBe(before);
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_a_script_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task<HttpResponseMessage> GetAsync(FaultScene scene, string file)
    {
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        return await http.GetAsync("/js/embed/" + file, scene.Patient);
    }

    private static async Task<string> TextAsync(FaultScene scene) => await (await GetAsync(scene, File)).Content.ReadAsStringAsync(scene.Patient);
}
