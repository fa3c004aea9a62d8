using System.Net;
using Vcc.Embed.Simulator.Tests.Wire;

namespace Vcc.Embed.Simulator.Tests.Http;

public sealed class ScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("vcc-scripts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("jquery.min.js")]
    [InlineData("jssip-3.2.10.js")]
    [InlineData("init-3.0.7.js")]
    [InlineData("web.push.js")]
    [InlineData("cs_const.js")]
    [InlineData("cs_voice.js")]
    public async Task Every_script_is_served_for_every_family(string file)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        foreach (var path in new[] { "/js/embed/", "/s/js/embed/", "/n/js/embed/", "/h/js/embed/" })
        {
            var answer = await http.GetAsync(path + file, scene.Patient);

            answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("text/javascript");
        }
    }

    [Theory]
    [InlineData("jssip-3.0.7.js", "JsSIP")]
    [InlineData("JsSIP-3.2.10.min.js", "JsSIP")]
    [InlineData("jssip.js", "JsSIP")]
    [InlineData("jquery-1.11.0.min.js", "jQuery")]
    [InlineData("jquery-3.7.1.slim.min.js", "jQuery")]
    [InlineData("jquery.js", "jQuery")]
    [InlineData("init-3.2.10.js", "init_ua")]
    [InlineData("web.push-1.0.js", "WebPush")]
    [InlineData("cs_const_v2.js", "CS_MESSAGE")]
    [InlineData("cs_voice.min.js", "csInit")]
    public async Task Another_versions_name_gives_the_packages_script(string file, string content)
    {
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        (await http.GetStringAsync("/js/embed/" + file, scene.Patient)).Should().Contain(content);
        (await http.GetStringAsync("/n/js/embed/" + file, scene.Patient)).Should().Contain(content);
    }

    [Theory]
    [InlineData("jquery.jgrowl.min.js")]
    [InlineData("jquery-ui.min.js")]
    [InlineData("custom.js")]
    public async Task A_file_that_nobody_has_is_not_found(string file)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        var response = await http.GetAsync("/js/embed/" + file, scene.Patient);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("var API_SERVER = 'https://vcc.example/';\nvar x = 'https://vcc.example/';", "var API_SERVER = '{here}/';\nvar x = 'https://vcc.example/';")]
    [InlineData("API_SERVER=\"https://vcc.example\";", "API_SERVER=\"{here}\";")]
    [InlineData("window['API_SERVER'] = `https://vcc.example/`;", "window['API_SERVER'] = `{here}/`;")]
    [InlineData("var API_SERVER = 'https://' + location.host;", "var API_SERVER = 'https://' + location.host;\ntry { API_SERVER = '{here}' + (/\\/$/.test(API_SERVER) ? '/' : ''); } catch (constant) {}\n")]
    [InlineData("var OTHER = 1;", "var OTHER = 1;")]
    [InlineData("const c = { API_SERVER: 'https://vcc.example/' };", "const c = { API_SERVER: '{here}/' };")]
    public async Task Only_API_SERVER_changes_in_a_given_folder(string given, string served)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "cs_const.js"), given, TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        var script = await http.GetStringAsync("/js/embed/cs_const.js", scene.Patient);

        script.Should().Be(served.Replace("{here}", scene.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Other_files_stay_unchanged_and_missing_ones_are_ours()
    {
        byte[] odd = [0xEF, 0xBB, 0xBF, (byte)'v', 0xFF, 0x00, 0xE9, .. "API_SERVER='https://x/'"u8];
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "cs_voice.js"), odd, TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        (await http.GetByteArrayAsync("/js/embed/cs_voice.js", scene.Patient)).Should().Equal(odd);
        (await http.GetStringAsync("/js/embed/jssip-3.2.10.js", scene.Patient)).Should().Contain("JsSIP");
    }

    [Theory]
    [InlineData("new WebSocket('wss://' + host)", false, true)]
    [InlineData("new WebSocket('wss://' + host)", true, false)]
    [InlineData("new WebSocket('ws://' + host)", false, false)]
    public async Task A_warning_names_scripts_that_need_TLS(string script, bool tls, bool told)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "web.push.js"), script, TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => (options.ScriptsFolder, options.UseTls) = (_folder.FullName, tls));
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var http = new HttpClient(handler) { BaseAddress = scene.Vcc.BaseAddress };

        await http.GetStringAsync("/js/embed/web.push.js", scene.Patient);

        scene.Vcc.Transcript.Entries.Any(entry => entry.Name == "wss: without TLS").Should().Be(told);
    }

    [Theory]
    [InlineData("lib/a.js", "/js/embed/lib/a.js?v=3")]
    [InlineData("cs_const-2.1.js", "/js/embed//cs_const-2.1.js")]
    public async Task Subfolders_and_versioned_names_are_served(string file, string path)
    {
        var full = Path.Combine(_folder.FullName, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, "/* theirs */", TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient();

        (await http.GetStringAsync(new Uri(scene.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority) + path), scene.Patient)).Should().Be("/* theirs */");
    }

    [Fact]
    public async Task A_missing_folder_stops_the_start()
    {
        var start = () => Scene.StartAsync(options => options.ScriptsFolder = Path.Combine(_folder.FullName, "nowhere"));

        await start.Should().ThrowAsync<InvalidOperationException>().WithMessage("*nowhere*");
    }

    [Fact]
    public async Task Nothing_outside_the_folder_can_be_had()
    {
        var secret = Path.Combine(_folder.Parent!.FullName, "vcc-secret-" + Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(secret, "secret", TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        var answer = await http.GetAsync("/js/embed/..%2F" + Path.GetFileName(secret), scene.Patient);

        File.Delete(secret);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
