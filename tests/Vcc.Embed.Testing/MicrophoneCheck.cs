using Microsoft.Playwright;

namespace Vcc.Embed.Testing;

/// <summary>Compares what the phone shows of the microphone with what leaves it, at the end of a test.</summary>
public static class MicrophoneCheck
{
    /// <summary>Louder than this is sound. A muted track sends zeros.</summary>
    private const double Audible = 0.002;

    /// <summary>
    /// A call that is shown as muted sends no sound to the customer. The microphone of one that is shown as unmuted is on.
    /// Without a live call this costs one evaluation.
    /// </summary>
    /// <exception cref="InvalidOperationException">Screen and microphone disagree.</exception>
    public static async Task VerifyAsync(IReadOnlyList<IPage> pages)
    {
        var talking = await FirstAsync(pages, "() => window.vccCustomer?.call.phase === 'talking'");
        foreach (var page in pages)
        {
            if (page.IsClosed)
                continue;
            var shown = await page.EvaluateAsync<string>(Shown).WaitAsync(TestTimeouts.Signal);
            if (shown == "unmuted, off")
                throw new InvalidOperationException("The call is shown as unmuted, and the microphone is off.");
            if (shown != "muted")
                continue;
            var loudest = talking is null
                ? await page.EvaluateAsync<double>(Sent).WaitAsync(TestTimeouts.Signal)
                : await new CustomerPhone(talking).LoudestAsync().WaitAsync(TestTimeouts.Signal);
            if (loudest > Audible)
                throw new InvalidOperationException($"The call is shown as muted, and the customer receives sound of {loudest}.");
        }
    }

    private static async Task<IPage?> FirstAsync(IReadOnlyList<IPage> pages, string test)
    {
        foreach (var page in pages)
            if (!page.IsClosed && await page.EvaluateAsync<bool>(test).WaitAsync(TestTimeouts.Signal))
                return page;
        return null;
    }

    private const string Track = """
        const phone = window.phone ?? document.querySelector('vcc-softphone')?.phone;
        const call = phone?.state?.call;
        const realm = document.body?.shadowRoot?.querySelector('iframe')?.contentWindow ?? window;
        const senders = call?.state === 'connected' ? realm.state?.session?.connection?.getSenders() : null;
        const track = senders?.find(sender => sender.track?.kind === 'audio')?.track;
        """;

    private const string Shown = $$"""
        () => {
          {{Track}}
          if (!track) return 'no call';
          if (call.muted || call.silent) return 'muted';
          return call.held || track.enabled ? 'unmuted' : 'unmuted, off';
        }
        """;

    /// <summary>What leaves for a customer without a page: the sound of the sent track.</summary>
    private const string Sent = $$"""
        async () => {
          {{Track}}
          const context = new AudioContext();
          const analyser = new AnalyserNode(context, { fftSize: 8192 });
          context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
          await context.resume();
          const samples = new Float32Array(analyser.fftSize);
          let loudest = 0;
          for (const end = performance.now() + 2500; performance.now() < end;) {
            await new Promise(done => setTimeout(done, 40));
            analyser.getFloatTimeDomainData(samples);
            loudest = Math.max(loudest, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
          }
          await context.close();
          return loudest;
        }
        """;
}
