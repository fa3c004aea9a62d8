using System.Text.Json;
using Microsoft.Playwright;

namespace Vcc.Embed.Testing;

/// <summary>The simulator's customer phone in a page of Chromium.</summary>
public sealed class CustomerPhone(IPage page)
{
    private static readonly float Timeout = (float)TestTimeouts.Signal.TotalMilliseconds;

    /// <summary>Chromium's fake microphone beeps at least once in this time.</summary>
    private const int BeepMilliseconds = 2500;

    public IPage Page { get; } = page;

    /// <summary>Opens the customer phone of a number in a new page.</summary>
    /// <param name="query">Further settings of the page, such as <c>lang=en</c>.</param>
    public static async Task<CustomerPhone> OpenAsync(IBrowserContext context, Uri simulator, string number, string query = "")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(simulator, $"/vcc-simulator/customer?number={number}&{query}").AbsoluteUri);
        await page.EvaluateAsync("() => vccCustomer.whenConnected()").WaitAsync(TestTimeouts.Signal);
        return new CustomerPhone(page);
    }

    /// <summary>Calls the first hotline.</summary>
    public Task CallAsync() => ClickAsync("call");

    /// <summary>Calls a number or an extension. A hotline rings whichever agent is free, also one whose page has closed and whose desk phone stays.</summary>
    public Task CallAsync(string to) => Page.EvaluateAsync("to => vccCustomer.dial(to)", to).WaitAsync(TestTimeouts.Signal);

    public Task AnswerAsync() => ClickAsync("answer");

    public Task RejectAsync() => ClickAsync("reject");

    public Task HangUpAsync() => ClickAsync("hang-up");

    public Task ClickAsync(string testId) => Page.GetByTestId(testId).ClickAsync(new LocatorClickOptions { Timeout = Timeout });

    /// <summary>Waits until the call is in a phase: <c>incoming</c>, <c>talking</c>, <c>ended</c>, …</summary>
    public async Task InPhaseAsync(string phase)
    {
        try
        {
            await Page.EvaluateAsync("phase => vccCustomer.whenPhase(phase)", phase).WaitAsync(TestTimeouts.Signal);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The customer's call was never in phase {phase}.");
        }
    }

    /// <summary>Waits until an element shows a text.</summary>
    public Task ShowsAsync(string testId, string text) =>
        Assertions.Expect(Page.GetByTestId(testId)).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = Timeout });

    /// <summary>Measures what the customer hears during some milliseconds.</summary>
    public Task<AudioLevel> ListenAsync(int milliseconds) => ReadAsync<AudioLevel>("ms => vccCustomer.listen(ms)", milliseconds);

    /// <summary>Listens until the sound is louder than a level, for 3 s at most. Chromium's fake microphone beeps once a second.</summary>
    public Task<AudioLevel> ListenForAsync(double rms) => ReadAsync<AudioLevel>(
        """
        async rms => {
          let level;
          for (let times = 0; times < 10 && !(level?.rms > rms); times++) level = await vccCustomer.listen(300);
          return level;
        }
        """,
        rms);

    /// <summary>The loudest moment of the sound that arrives from now on, as root mean square from 0 to 1.</summary>
    public async Task<double> LoudestAsync()
    {
        // The jitter buffer and the analyser still hold the sound from before.
        await ListenAsync(500);
        return (await ListenAsync(BeepMilliseconds)).Rms;
    }

    /// <summary>
    /// Waits until nothing was heard during a whole beep's period. A pause between two beeps is no silence.
    /// On a busy machine the last beep before a mute arrives late.
    /// </summary>
    public async Task IsQuietAsync()
    {
        await Page.EvaluateAsync("() => { window.heardAt = performance.now(); }").WaitAsync(TestTimeouts.Signal);
        await Page.WaitForFunctionAsync(
            """
            period => {
              if (vccCustomer.heard().rms >= 0.001) window.heardAt = performance.now();
              return performance.now() - window.heardAt >= period;
            }
            """,
            BeepMilliseconds,
            new PageWaitForFunctionOptions { Timeout = Timeout, PollingInterval = 50 });
    }

    public Task<PacketCounts> PacketsAsync() => ReadAsync<PacketCounts>("() => vccCustomer.stats()", null);

    private async Task<T> ReadAsync<T>(string function, object? argument) =>
        (await Page.EvaluateAsync<JsonElement>(function, argument).WaitAsync(TestTimeouts.Signal)).Deserialize<T>(JsonSerializerOptions.Web)!;
}
