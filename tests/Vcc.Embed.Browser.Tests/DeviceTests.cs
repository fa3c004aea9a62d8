using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>Microphone and outputs that an agent chooses. Chromium's fake devices stand for those of a computer.</summary>
public class DeviceTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    private const string Sender = "document.querySelector('vcc-softphone').phone.store.leg.connection.getSenders().find(({ track }) => track?.kind === 'audio')";

    [Fact]
    public async Task A_microphone_chosen_in_a_call_is_heard()
    {
        var (_, agent, customer) = await TalkAsync(Sample.Blazor);
        await agent.Browser.ClickAsync("[data-opens=settings]");
        var before = await agent.Page.EvaluateAsync<string>($"() => {Sender}.track.getSettings().deviceId");
        var microphone = agent.Page.Locator("vcc-softphone select[aria-label=Micro]");
        var other = await microphone.EvaluateAsync<string>("(select, before) => [...select.options].map(({ value }) => value).find(id => id && id !== before)", before);

        await microphone.SelectOptionAsync(other);

        await agent.WhenAsync($"{Sender}.track.getSettings().deviceId === '{other}'");
        await Conversation.BothHearEachOtherAsync(agent, customer);
        await agent.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task Processing_of_the_microphone_ends_in_a_call()
    {
        var (_, agent, customer) = await TalkAsync(Sample.Blazor);
        await agent.Browser.ClickAsync("[data-opens=settings]");

        await agent.Browser.ClickAsync("[part=noise]");

        await agent.WhenAsync($"{Sender}.track.getSettings().noiseSuppression === false");
        await Conversation.BothHearEachOtherAsync(agent, customer);
        await agent.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task The_ring_plays_on_the_chosen_output()
    {
        var crm = await StartAsync(Sample.Blazor);
        var agent = await AgentAsync();
        // An analyser at the end of every audio graph: what it measures is what the output gets.
        await agent.Page.AddInitScriptAsync(
            """
            window.heard = [];
            const connect = AudioNode.prototype.connect;
            AudioNode.prototype.connect = function (to, ...more) {
              if (to === this.context.destination) {
                const analyser = this.context.createAnalyser();
                connect.call(this, analyser);
                window.heard.push({ context: this.context, analyser });
              }
              return connect.call(this, to, ...more);
            };
            window.listen = () => window.heard.some(({ context, analyser }) => {
              const samples = new Float32Array(analyser.fftSize);
              analyser.getFloatTimeDomainData(samples);
              return context.sinkId === window.wanted && samples.some(sample => Math.abs(sample) > 0.01);
            });
            """);
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        await agent.Browser.ClickAsync("[data-opens=settings]");
        var output = agent.Page.Locator("vcc-softphone select[aria-label='Phát chuông qua']");
        var chosen = await output.EvaluateAsync<string>("select => window.wanted = select.options[1].value");
        await output.SelectOptionAsync(chosen);

        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Nghe thử" }).ClickAsync();

        await agent.WhenAsync("window.listen()");
    }
}
