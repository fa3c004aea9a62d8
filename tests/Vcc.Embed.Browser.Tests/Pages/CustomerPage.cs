using System.Text.Json;
using Microsoft.Playwright;

namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>The simulator's customer phone, used as a developer uses it.</summary>
public sealed class CustomerPage(IPage page)
{
    public IPage Page { get; } = page;

    public async Task OpenAsync(Uri simulator, string number)
    {
        await Page.GotoAsync(new Uri(simulator, $"/vcc-simulator/customer?number={number}").AbsoluteUri);
        await Page.EvaluateAsync("() => vccCustomer.whenConnected()");
    }

    /// <summary>Calls the first hotline.</summary>
    public Task CallAsync() => Page.GetByTestId("call").ClickAsync();

    public Task AnswerAsync() => Page.GetByTestId("answer").ClickAsync();

    public Task RejectAsync() => Page.GetByTestId("reject").ClickAsync();

    public Task HangUpAsync() => Page.GetByTestId("hang-up").ClickAsync();

    /// <summary>Waits until the call is in a phase: <c>incoming</c>, <c>talking</c>, <c>ended</c>, …</summary>
    public Task InPhaseAsync(string phase) => Page.EvaluateAsync("phase => vccCustomer.whenPhase(phase)", phase);

    /// <summary>Listens until something louder than <paramref name="rms"/> is heard, at most a few seconds: Chromium's fake microphone beeps once a second.</summary>
    public async Task<Heard> ListenAsync(double rms) => (await Page.EvaluateAsync<JsonElement>(
        """
        async rms => {
          let heard;
          for (let times = 0; times < 10 && !(heard?.rms > rms); times++) heard = await vccCustomer.listen(300);
          return heard;
        }
        """,
        rms)).Deserialize<Heard>(JsonSerializerOptions.Web)!;

    public async Task<Packets> PacketsAsync() => (await Page.EvaluateAsync<JsonElement>("() => vccCustomer.stats()")).Deserialize<Packets>(JsonSerializerOptions.Web)!;
}
