using System.Text.Json;
using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>A page of the CRM with the phone in it, used as an agent uses it.</summary>
public sealed class AgentPage(IPage page)
{
    private static readonly float Patient = (float)TestTimeouts.Signal.TotalMilliseconds;

    public IPage Page { get; } = page;

    public ILocator Phone => Page.Locator("vcc-softphone");

    /// <summary>What the phone's face says, all of it.</summary>
    public Task<string> FaceAsync() => Phone.EvaluateAsync<string>("phone => phone.shadowRoot.textContent.replace(/\\s+/g, ' ')");

    /// <summary>Waits until the face says these words.</summary>
    public Task SaysAsync(string words) => Assertions.Expect(Phone.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = Patient });

    /// <summary>Opens a page and waits until calls can arrive.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    public Task ReadyAsync() => WhenAsync("state.connection.state === 'ready' && state.connection.voiceRegistered && state.voice === 'here'", TestTimeouts.Start);

    public Task RingsWithAsync(string number) => WhenAsync($"state.call?.state === 'ringing' && state.call.number === '{number}'");

    public Task ConnectedAsync() => WhenAsync("state.call?.state === 'connected'");

    public Task EndedAsync(string reason) => WhenAsync($"state.call?.state === 'ended' && state.call.endReason === '{reason}'");

    public Task AnswerAsync() => ClickAsync("answer");

    public Task HangUpAsync() => ClickAsync("hang-up");

    /// <summary>Types a number into the phone and calls it.</summary>
    public async Task CallAsync(string number)
    {
        await Phone.Locator("input[type=tel]").FillAsync(number);
        await ClickAsync("call");
    }

    /// <summary>Listens to what VCC's own video element plays until the tone is heard, or as long as patience lasts; returns the last that was heard.</summary>
    public Task<Heard> HearAsync(int hz) => EvaluateAsync<Heard>(
        $$"""
        async () => {
          const context = new AudioContext();
          const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
          context.createMediaStreamSource({{Realm}}.document.getElementById('peer-video').srcObject).connect(analyser);
          await context.resume();
          const samples = new Float32Array(analyser.fftSize);
          const spectrum = new Float32Array(analyser.frequencyBinCount);
          const bin = context.sampleRate / analyser.fftSize;
          let heard;
          for (const end = performance.now() + {{Patient}}; performance.now() < end;) {
            await new Promise(requestAnimationFrame);
            analyser.getFloatTimeDomainData(samples);
            analyser.getFloatFrequencyData(spectrum);
            const peak = spectrum.reduce((best, level, at) => (level > spectrum[best] ? at : best), 0);
            heard = { hz: peak * bin, rms: Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length) };
            if (Math.abs(heard.hz - {{hz}}) < 2 * bin && heard.rms > 0.05) break;
          }
          await context.close();
          return heard;
        }
        """);

    /// <summary>The packets of the running call, from the peer connection of VCC's own script.</summary>
    public Task<Packets> PacketsAsync() => EvaluateAsync<Packets>(
        $$"""
        async () => {
          let packetsSent = 0, packetsReceived = 0;
          (await {{Realm}}.state.session.connection.getStats()).forEach((report) => {
            if (report.type === 'outbound-rtp') packetsSent += report.packetsSent;
            if (report.type === 'inbound-rtp') packetsReceived += report.packetsReceived;
          });
          return { packetsSent, packetsReceived };
        }
        """);

    /// <summary>Waits until both counters have grown beyond what they were.</summary>
    public async Task GrowsBeyondAsync(Packets before)
    {
        Packets now;
        do
        {
            await Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            now = await PacketsAsync().WaitAsync(TestTimeouts.Signal);
        }
        while (now.PacketsSent <= before.PacketsSent || now.PacketsReceived <= before.PacketsReceived);
    }

    /// <summary>Waits until an expression over the phone's <c>state</c> is true.</summary>
    public Task WhenAsync(string condition) => WhenAsync(condition, TestTimeouts.Signal);

    public Task WhenAsync(string condition, TimeSpan deadline) => Page.WaitForFunctionAsync(
        $"() => {{ const state = document.querySelector('vcc-softphone')?.phone?.state; return state && ({condition}); }}",
        null,
        new PageWaitForFunctionOptions { Timeout = (float)deadline.TotalMilliseconds });

    /// <summary>Follows the CRM's menu to the customers and back to the overview, again and again.</summary>
    public Task WalkAsync(int navigations) => Page.EvaluateAsync(
        """
        async navigations => {
          const titles = ['Khách hàng · Sen CRM', 'Tổng quan · Sen CRM'];
          const links = ['/customers', '/'];
          for (let done = 0; done < navigations; done++) {
            document.querySelector(`.crm-side nav a[href="${links[done % 2]}"]`).click();
            while (document.title !== titles[done % 2]) await new Promise(requestAnimationFrame);
          }
        }
        """,
        navigations);

    /// <summary>Marks the realm, and all that lives in it.</summary>
    public Task MarkRealmAsync(string mark) => Page.EvaluateAsync($"mark => {{ {Realm}.mark = mark; }}", mark);

    /// <summary>The mark of the realm that runs now; null for another one. Fails when there is more than one.</summary>
    public Task<string?> MarkOfRealmAsync() => Page.EvaluateAsync<string?>(
        $"() => {{ if (document.body.shadowRoot.querySelectorAll('iframe').length !== 1) throw new Error('One realm expected.'); return {Realm}.mark ?? null; }}");

    private const string Realm = "document.body.shadowRoot.querySelector('iframe[data-vcc-realm]').contentWindow";

    private Task ClickAsync(string kind) => Phone.Locator($"button.{kind}[aria-disabled=false]").ClickAsync(new LocatorClickOptions { Timeout = Patient });

    private async Task<T> EvaluateAsync<T>(string script) => (await Page.EvaluateAsync<JsonElement>(script)).Deserialize<T>(JsonSerializerOptions.Web)!;
}
