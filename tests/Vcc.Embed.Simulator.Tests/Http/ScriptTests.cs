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
    public async Task Every_script_of_the_vendors_page_is_served_for_every_family(string file)
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
    [InlineData("var API_SERVER = 'https://vcc.example/';\nvar x = 'https://vcc.example/';", "var API_SERVER = '{here}/';\nvar x = 'https://vcc.example/';")]
    [InlineData("API_SERVER=\"https://vcc.example\";", "API_SERVER=\"{here}\";")]
    [InlineData("window['API_SERVER'] = `https://vcc.example/`;", "window['API_SERVER'] = `{here}/`;")]
    [InlineData("var API_SERVER = 'https://' + location.host;", "var API_SERVER = 'https://' + location.host;\ntry { API_SERVER = '{here}' + (/\\/$/.test(API_SERVER) ? '/' : ''); } catch (constant) {}\n")]
    [InlineData("var OTHER = 1;", "var OTHER = 1;")]
    [InlineData("const c = { API_SERVER: 'https://vcc.example/' };", "const c = { API_SERVER: '{here}/' };")]
    public async Task A_given_folder_is_served_as_it_is_but_for_the_address(string given, string served)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "cs_const.js"), given, TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        var script = await http.GetStringAsync("/js/embed/cs_const.js", scene.Patient);

        script.Should().Be(served.Replace("{here}", scene.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Every_byte_of_other_files_stays_as_it_is_and_missing_ones_are_ours()
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
    public async Task Scripts_that_need_TLS_where_there_is_none_are_told_apart(string script, bool tls, bool told)
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
    public async Task Folders_in_the_folder_and_versions_in_names_are_served(string file, string path)
    {
        var full = Path.Combine(_folder.FullName, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, "/* theirs */", TestContext.Current.CancellationToken);
        await using var scene = await Scene.StartAsync(options => options.ScriptsFolder = _folder.FullName);
        using var http = new HttpClient();

        (await http.GetStringAsync(new Uri(scene.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority) + path), scene.Patient)).Should().Be("/* theirs */");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_at_the_start()
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
