using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>A folder of foreign scripts: another notation, always wss:. Only API_SERVER changes.</summary>
public sealed class ForeignScriptsTests(Browsers browsers) : IDisposable
{
    private static readonly string[] Files = ["init-3.0.7.js", "web.push.js", "cs_const.js", "cs_voice.js"];

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("vcc-foreign");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, string> Editions => new()
    {
        { "S", "/* var API_SERVER = 'https://dev.vcc.example'; */ var VERSION=3,API_SERVER='https://web.vcc.example/',DEBUG=!1;" },
        { "N", "//API_SERVER = \"http://localhost:3000/\";\r\nwindow[\"API_SERVER\"]  =  \"https://telesales.vcc.example/\" ;" },
        { "H", "const API_SERVER = location.protocol + \"//3c-capi.example\"" },
    };

    [Theory, MemberData(nameof(Editions))]
    public async Task Foreign_scripts_log_in_call_hold_and_transfer(string family, string constant)
    {
        await TakeAsync(family, constant);
        await using var stage = await browsers.StageAsync(options => (options.UseTls, options.ScriptsFolder) = (true, _folder.FullName));

        await ConnectAsync(stage, "5000", "A");
        await ConnectAsync(stage, "5001", "B");
        foreach (var step in new[] { CustomerCalls, AgentAccepts, Hold, Unhold, Do("getTransferAgent()", "csListTransferAgent"), Run("csTransferCallAgent('5001')") })
            await step(stage);
        await stage.B.SeesAsync("csNewCallTransferRequest");
        await stage.B.RunAsync("responseTransferAgent(1)");
        await stage.B.SeesAsync("csCurrentCallId");
        await stage.B.RunAsync("onAcceptCall()");
        await stage.B.SeesAsync("csAcceptCall");
        await stage.A.SeesAsync("csEndCall");
        await Callout("0911111111", "csCurrentCallId")(stage);
        await stage.A.RunAsync("endCall()");

        (await stage.A.ReadAsync<string>("agentWebPush.webSocket.url")).Should().StartWith("wss://");
        stage.Vcc.Transcript.Unemulated.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_scripts_folder_stops_the_start()
    {
        var start = () => VccSimulator.StartAsync(options => options.ScriptsFolder = Path.Combine(_folder.FullName, "nothing"));

        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*nothing*ScriptsFolder*");
    }

    [Fact]
    public async Task Their_constant_points_here_however_it_is_written()
    {
        string[] ways =
        [
            "var API_SERVER = \"https://a.example\";", "let API_SERVER='https://a.example/'", "const API_SERVER = `https://a.example`;", "API_SERVER = 'http://a.example:8080/';",
            "window.API_SERVER=\"https://a.example\"", "window['API_SERVER'] = 'https://a.example/';", "var a=1,API_SERVER=\"https://a.example\",b='x';",
            "var API_SERVER\r\n  =\r\n  'https://a.example/crm/';", "var HOST='a.example';var API_SERVER='https://'+HOST+'/';", "const HOST = 'a.example';\nconst API_SERVER = 'https://' + HOST;",
            "const API_SERVER = location.protocol == 'https:' ? 'https://a.example/' : 'http://a.example/';", "// API_SERVER = 'https://old.example';\nconst API_SERVER = `${location.protocol}//a.example`;",
            "var API_SERVER = 'https://a.example'.concat('/');", "var API_SERVER = '//a.example';", "var note = \"API_SERVER = 'x'\"; var API_SERVER = 'https://a.example';",
        ];
        for (var i = 0; i < ways.Length; i++)
            await File.WriteAllTextAsync(Path.Combine(_folder.CreateSubdirectory($"{i}").FullName, "cs_const.js"), ways[i]);
        await using var stage = await browsers.StageAsync(options => (options.UseTls, options.ScriptsFolder) = (true, _folder.FullName));
        var page = await stage.OpenAsync("5000", "A");

        var told = await page.Page.EvaluateAsync<string[]>(
            """
            ([base, count]) => Promise.all(Array.from({ length: count }, (_, at) => new Promise((resolve, reject) => {
              const frame = document.body.appendChild(document.createElement('iframe'));
              const script = frame.contentDocument.createElement('script');
              script.onload = () => resolve(new URL(frame.contentWindow.eval('API_SERVER'), 'https://page.example/').href);
              script.onerror = reject;
              script.src = `${base}js/embed/${at}/cs_const.js`;
              frame.contentDocument.body.append(script);
            })))
            """,
            new object[] { stage.Vcc.BaseAddress.ToString(), ways.Length });

        told.Should().AllBe(stage.Vcc.BaseAddress.ToString());
    }

    // The package's scripts with the vendor's habits: a constant, always wss:, CRLF, a BOM, no last line break.
    private async Task TakeAsync(string family, string constant)
    {
        await using var source = await VccSimulator.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(source.BaseAddress, family.ToLowerInvariant() + "/js/embed/") };
        foreach (var file in Files)
        {
            var text = await http.GetStringAsync(file);
            if (file == "cs_const.js")
                text = constant + "\n" + text[(text.IndexOf("})();", StringComparison.Ordinal) + 5)..];
            text = text.Replace("/^http:/.test(API_SERVER) ? 'ws://' : 'wss://'", "'wss://'", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), text.ReplaceLineEndings("\r\n").TrimEnd(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }
    }
}
