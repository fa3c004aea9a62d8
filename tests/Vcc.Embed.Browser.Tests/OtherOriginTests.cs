using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>
/// Threats T5, T15 and T23 in a real browser: a page of another origin, opened beside the agent's, tries what a page can try. The CRM signs every
/// request in, so that no cookie's rule helps: what holds here holds by itself.
/// </summary>
public class OtherOriginTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    /// <summary>Every way to ask, and what became of it. Opaque answers cannot be read; that nothing came of them is seen at VCC.</summary>
    private const string Requests =
        """
        async ([session, realm]) => {
          const outcomes = {};
          const ask = async (name, url, options) => {
            outcomes[name] = await fetch(url, options).then(async (answer) => (answer.type === 'opaque' ? 'opaque ' + (await answer.text()).length : 'READ ' + (await answer.text())), (error) => error.name);
          };
          const own = { 'Content-Type': 'application/json', 'X-Vcc-Embed': '1' };
          await ask('as the phone asks', session, { method: 'POST', credentials: 'include', headers: own, body: '{}' });
          await ask('as the phone asks, without cookies', session, { method: 'POST', credentials: 'omit', headers: own, body: '{}' });
          await ask('simple', session, { method: 'POST', credentials: 'include', body: '{}' });
          await ask('simple and opaque', session, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' });
          await ask('opaque, with our headers', session, { method: 'POST', mode: 'no-cors', credentials: 'include', headers: own, body: '{}' });
          await ask('realm', realm, { credentials: 'include' });
          await ask('realm, opaque', realm, { mode: 'no-cors', credentials: 'include' });
          outcomes.beacon = String(navigator.sendBeacon(session, new Blob(['{}'], { type: 'text/plain' })));
          for (const tag of ['img', 'script']) {
            outcomes[tag] = await new Promise((resolve) => {
              const element = document.createElement(tag);
              element.onload = () => resolve('LOADED');
              element.onerror = () => resolve('error');
              element.src = session;
              document.body.append(element);
            });
          }
          return outcomes;
        }
        """;

    /// <summary>Posts a form into a frame of the page, as a form can be made to look like JSON.</summary>
    private const string Form =
        """
        async (session) => {
          document.body.insertAdjacentHTML('beforeend', '<iframe name="answer"></iframe><form method="post" target="answer" enctype="text/plain"><input name=\'{"a":"\' value=\'"}\'></form>');
          const form = document.querySelector('form');
          form.action = session;
          const frame = document.querySelector('iframe[name=answer]');
          const answered = new Promise((resolve) => frame.addEventListener('load', resolve));
          form.submit();
          await answered;
          return frame.contentDocument === null ? 'not readable' : 'READ ' + frame.contentDocument.body.textContent;
        }
        """;

    private const string Frame =
        """
        async (url) => {
          const frame = document.createElement('iframe');
          frame.name = 'realm';
          frame.src = url;
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          document.body.append(frame);
          await loaded;
          return frame.contentDocument === null ? 'not readable' : 'READ ' + frame.contentDocument.documentElement.outerHTML;
        }
        """;

    /// <summary>The result of a socket: the first message, or that it was closed.</summary>
    private const string Socket =
        """
        ([url, protocol, words]) => new Promise((resolve) => {
          const socket = protocol ? new WebSocket(url, protocol) : new WebSocket(url);
          socket.onopen = () => socket.send(words);
          socket.onmessage = (event) => resolve('HEARD ' + event.data);
          socket.onclose = () => resolve('closed');
        })
        """;

    [Theory]
    // Another port of the same host is the same site: its requests carry the CRM's cookies.
    [InlineData("localhost")]
    [InlineData("crm.attacker.test")]
    public async Task A_page_of_another_origin_reaches_nothing(string host)
    {
        await using var crm = await FaultyCrm.StartAsync();
        await using var other = await OtherSite.StartAsync();
        await UseAsync(await Chromium.LaunchAsync("--host-resolver-rules=MAP *.attacker.test 127.0.0.1"));
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        LoginsAt(crm).Should().Be(1);
        var (session, realm) = (new Uri(crm.Address, "vcc/session").AbsoluteUri, new Uri(crm.Address, "vcc/realm").AbsoluteUri);
        var page = await Context.NewPageAsync();
        await page.GotoAsync(other.AddressAs(host));

        var asked = await page.EvaluateAsync<Dictionary<string, string>>(Requests, new[] { session, realm });
        var form = await page.EvaluateAsync<string>(Form, session);
        var framed = await page.EvaluateAsync<string>(Frame, realm);
        var framedCrm = await page.EvaluateAsync<string>(Frame.Replace("'realm'", "'crm'", StringComparison.Ordinal), realm + "?again");
        var control = await page.EvaluateAsync<string>(Socket, SocketTo(crm, "vcc-simulator/control", null, """{"type":"hello","role":"console"}"""));

        asked.Should().Equal(new Dictionary<string, string>
        {
            ["as the phone asks"] = "TypeError",
            ["as the phone asks, without cookies"] = "TypeError",
            ["simple"] = "TypeError",
            ["simple and opaque"] = "opaque 0",
            ["opaque, with our headers"] = "opaque 0",
            ["realm"] = "TypeError",
            ["realm, opaque"] = "TypeError",
            ["beacon"] = "true",
            ["img"] = "error",
            ["script"] = "error",
        });
        (form, framed, framedCrm, control).Should().Be(("not readable", "not readable", "not readable", "closed"));
        // Playwright looks into every frame: what answered the form was the refusal, and the realm is not in its frame.
        (await page.Frame("answer")!.Locator("body").TextContentAsync()).Should().Contain("\"code\":\"forbidden\"").And.NotContain("token");
        (await page.Frame("realm")!.Locator("#peer-video").CountAsync()).Should().Be(0);
        LoginsAt(crm).Should().Be(1, "the agent's own page asked for that one");
        (await agent.Page.EvaluateAsync<string>("document.querySelector('vcc-softphone').phone.state.connection.state")).Should().Be("ready");
        await agent.WhenAsync("state.voice === 'here' && state.connection.voiceRegistered");
    }

    [Theory]
    [InlineData("websocket", null, """{"objectId":1010003,"authenToken":"guessed","agentId":"agent5000","extension":"5000"}""")]
    [InlineData("sip", "sip", "REGISTER sip:sip.sim.invalid SIP/2.0\r\n\r\n")]
    [InlineData("vcc-simulator/control", null, """{"type":"hello","role":"customer","number":"0912345678"}""")]
    public async Task The_simulators_sockets_refuse_a_page_of_another_site(string path, string? protocol, string words)
    {
        await using var crm = await FaultyCrm.StartAsync();
        await using var other = await OtherSite.StartAsync();
        await UseAsync(await Chromium.LaunchAsync("--host-resolver-rules=MAP *.attacker.test 127.0.0.1"));
        var page = await Context.NewPageAsync();
        await page.GotoAsync(other.AddressAs("crm.attacker.test"));

        var heard = await page.EvaluateAsync<string>(Socket, SocketTo(crm, path, protocol, words));

        heard.Should().Be("closed");
        crm.Vcc.Transcript.Entries.Should().ContainSingle(entry => entry.Name == "origin refused");
    }

    private static string?[] SocketTo(FaultyCrm crm, string path, string? protocol, string words) =>
        [new UriBuilder(new Uri(crm.Vcc.BaseAddress, path)) { Scheme = "ws" }.Uri.AbsoluteUri, protocol, words];

    private static int LoginsAt(FaultyCrm crm) => crm.Vcc.Transcript.Entries.Count(entry => entry.Text.Contains("thirdParty/login", StringComparison.Ordinal));
}
