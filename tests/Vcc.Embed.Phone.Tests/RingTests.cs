using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>The element rings aloud: measured at the output of the page's audio context.</summary>
public class RingTests(PhoneLab lab)
{
    /// <summary>Listens to all that the page itself plays. <c>loudness()</c> is the root mean square of this moment.</summary>
    internal const string Ear = """
        if (window === top) {
          const connect = AudioNode.prototype.connect;
          AudioNode.prototype.connect = function (to, ...more) {
            if (to === this.context.destination) connect.call(this, window.ear ??= new AnalyserNode(this.context, { fftSize: 8192 }));
            return connect.call(this, to, ...more);
          };
          window.loudness = () => {
            if (!window.ear || ear.context.state !== 'running') return 0;
            const samples = new Float32Array(ear.fftSize);
            ear.getFloatTimeDomainData(samples);
            return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
          };
          // The loudest moment of one period of the ring.
          window.loudest = async () => {
            let most = 0;
            for (const end = performance.now() + 3200; performance.now() < end;) {
              await new Promise(done => setTimeout(done, 40));
              most = Math.max(most, loudness());
            }
            return most;
          };
        }
        """;

    /// <summary>A browser that plays nothing before <c>mayPlay</c> is set.</summary>
    private const string Blocked = """
        const resume = AudioContext.prototype.resume;
        window.AudioContext = class extends AudioContext {
          constructor() { super(); if (!window.mayPlay) super.suspend(); }
        };
        AudioContext.prototype.resume = function () { return window.mayPlay ? resume.call(this) : new Promise(() => {}); };
        """;

    private const double Silent = 0.001;

    [Fact]
    public async Task A_call_is_heard_until_it_is_answered()
    {
        await using var phone = await OpenAsync();
        var call = await RingAsync(phone);
        await HeardAsync(phone);

        (await phone.DoAsync("answer()")).Should().Be("done");

        await SilentAsync(phone);
        await call.HangUpAsync();
    }

    [Fact]
    public async Task The_ring_ends_when_the_customer_cancels()
    {
        await using var phone = await OpenAsync();
        var call = await RingAsync(phone);
        await HeardAsync(phone);

        await call.HangUpAsync();

        await SilentAsync(phone);
    }

    [Theory]
    [InlineData("() => { phone.stop(); }")]
    [InlineData("() => document.querySelector('vcc-softphone').remove()")]
    public async Task The_ring_ends_with_phone_and_element(string script)
    {
        await using var phone = await OpenAsync();
        await RingAsync(phone);
        await HeardAsync(phone);

        await phone.Page.EvaluateAsync(script);

        await SilentAsync(phone);
        await phone.DoAsync("stop()");
    }

    [Fact]
    public async Task A_silenced_call_can_still_be_answered()
    {
        await using var phone = await OpenAsync();
        var call = await RingAsync(phone);
        await HeardAsync(phone);

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Silence this ring" }).ClickAsync();

        await SilentAsync(phone);
        (await phone.DoAsync("answer()")).Should().Be("done");
        await call.HangUpAsync();
    }

    [Fact]
    public async Task A_blocked_ring_is_heard_after_a_gesture()
    {
        await using var phone = await OpenAsync(Blocked);
        var call = await RingAsync(phone);
        await phone.UntilAsync("s.audioProblem === 'ringtoneBlocked'");
        (await phone.AskAsync<double>("loudest()")).Should().BeLessThan(Silent);

        await phone.Page.EvaluateAsync("() => { window.mayPlay = true; }");
        await phone.Page.Locator("main").ClickAsync();

        await HeardAsync(phone);
        await phone.UntilAsync("s.audioProblem === null");
        (await phone.AskAsync<string>("heard.filter(h => h[1].problem === 'ringtoneBlocked').map(h => h[0]).join()")).Should().Be("audio-problem,audio-recovered");
        await call.HangUpAsync();
    }

    [Fact]
    public async Task Sound_is_offered_before_the_agent_is_online()
    {
        await using var phone = await OpenAsync(Blocked);
        var enable = phone.Page.GetByRole(AriaRole.Button, new() { Name = "Enable sound" });
        await Assertions.Expect(enable).ToBeVisibleAsync();

        await phone.Page.EvaluateAsync("() => { window.mayPlay = true; }");
        await enable.ClickAsync();

        await Assertions.Expect(enable).ToBeHiddenAsync();
        var call = await RingAsync(phone);
        await HeardAsync(phone);
        await call.HangUpAsync();
    }

    [Fact]
    public async Task A_phone_without_an_element_is_silent()
    {
        await using var phone = await lab.OpenAsync(before: page => page.AddInitScriptAsync(Ear));

        var call = await RingAsync(phone);

        (await phone.AskAsync<double>("loudest()")).Should().BeLessThan(Silent);
        await call.HangUpAsync();
    }

    [Fact]
    public async Task Ringback_of_VCC_is_not_doubled()
    {
        await using var phone = await OpenAsync();
        await phone.CustomerAsync();

        await phone.BeginAsync("call('0912345678')");
        await phone.UntilAsync("s.call?.state === 'customerRinging'");

        (await phone.HearsAsync()).Should().BeGreaterThan(0.02);
        (await phone.AskAsync<double>("loudest()")).Should().BeLessThan(Silent);
        await phone.DoAsync("hangUp()");
    }

    [Fact]
    public async Task Ringback_is_heard_where_VCC_sends_none()
    {
        await using var phone = await OpenAsync();

        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.UntilAsync("s.call?.state === 'customerRinging'");

        await HeardAsync(phone);
        await phone.DoAsync("hangUp()");
        await SilentAsync(phone);
    }

    private Task<PhonePage> OpenAsync(string before = "") =>
        lab.OpenAsync(element: true, before: page => page.AddInitScriptAsync(before + Ear));

    private static async Task<VccSimulatedCall> RingAsync(PhonePage phone)
    {
        var call = await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");
        return call;
    }

    private static Task<IJSHandle> HeardAsync(PhonePage phone) => phone.Page.WaitForFunctionAsync("() => loudness() > 0.05");

    /// <summary>Silent from now on, for a whole period of the ring.</summary>
    private static async Task SilentAsync(PhonePage phone)
    {
        await phone.Page.WaitForFunctionAsync($"() => loudness() < {Silent}");
        (await phone.AskAsync<double>("loudest()")).Should().BeLessThan(Silent);
    }
}
