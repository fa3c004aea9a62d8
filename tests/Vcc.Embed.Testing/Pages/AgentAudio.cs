namespace Vcc.Embed.Testing;

/// <summary>Measures the running call of an agent's page, inside the frame of VCC's scripts.</summary>
public static class AgentAudio
{
    private const string Realm = "document.body.shadowRoot.querySelector('iframe[data-vcc-realm]').contentWindow";

    // A recording needs no audio hardware. An AudioContext does in Firefox, and test machines have none.
    private const string Record =
        """
        async (stream) => {
          const [recorder, parts] = [new MediaRecorder(stream), []];
          recorder.ondataavailable = (event) => parts.push(event.data);
          const stopped = new Promise((resolve) => { recorder.onstop = resolve; });
          recorder.start();
          await new Promise((next) => setTimeout(next, 600));
          recorder.stop();
          await stopped;
          const data = await new Blob(parts).arrayBuffer();
          const sound = await new OfflineAudioContext(1, 48000, 48000).decodeAudioData(data).catch(() => undefined);
          return sound ? { rate: sound.sampleRate, samples: sound.getChannelData(0).slice(-8192) } : { rate: 48000, samples: [0] };
        }
        """;

    // One term of a Fourier transform for each 5 Hz finds the strongest tone.
    private const string Measure =
        """
        ({ rate, samples }) => {
          let level = { hz: 0, rms: Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length) };
          for (let hz = 100, strongest = 0; hz <= 1200; hz += 5) {
            let [real, imaginary] = [0, 0];
            for (let i = 0; i < samples.length; i++) {
              real += samples[i] * Math.cos((2 * Math.PI * hz * i) / rate);
              imaginary += samples[i] * Math.sin((2 * Math.PI * hz * i) / rate);
            }
            const power = real * real + imaginary * imaginary;
            if (power > strongest) [strongest, level.hz] = [power, hz];
          }
          return level;
        }
        """;

    /// <summary>Records VCC's own audio element until the tone is heard, for 20 s at most, and returns the last level.</summary>
    public static Task<AudioLevel> ListenForAsync(this SoftphonePage agent, int hz) => agent.Browser.CallAsync<AudioLevel>(
        $$"""
        async () => {
          const [record, measure] = [{{Record}}, {{Measure}}];
          let level;
          for (const end = Date.now() + {{TestTimeouts.Signal.TotalMilliseconds}}; Date.now() < end;) {
            level = measure(await record({{Realm}}.document.getElementById('peer-video').srcObject));
            if (Math.abs(level.hz - {{hz}}) <= 12 && level.rms > 0.05) break;
          }
          return level;
        }
        """);

    /// <summary>The packets of the running call, from the peer connection of VCC's own script.</summary>
    public static Task<PacketCounts> PacketsAsync(this SoftphonePage agent) => agent.Browser.CallAsync<PacketCounts>(
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

    /// <summary>Waits until packets have been sent and received beyond earlier counts.</summary>
    public static async Task PacketsGrowBeyondAsync(this SoftphonePage agent, PacketCounts before)
    {
        PacketCounts now;
        do
        {
            await agent.Browser.CallAsync<bool>("() => new Promise(next => requestAnimationFrame(() => next(true)))");
            now = await agent.PacketsAsync().WaitAsync(TestTimeouts.Signal);
        }
        while (now.PacketsSent <= before.PacketsSent || now.PacketsReceived <= before.PacketsReceived);
    }

    /// <summary>Sets a mark in the frame of VCC's scripts.</summary>
    public static Task MarkRealmAsync(this SoftphonePage agent, string mark) =>
        agent.Browser.CallAsync<bool>($"mark => {{ {Realm}.mark = mark; return true; }}", mark);

    /// <summary>The mark of the present frame, or null. Throws unless there is exactly one frame.</summary>
    public static Task<string?> MarkOfRealmAsync(this SoftphonePage agent) => agent.Browser.CallAsync<string?>(
        $"() => {{ if (document.body.shadowRoot.querySelectorAll('iframe').length !== 1) throw new Error('One realm expected.'); return {Realm}.mark ?? null; }}");
}
