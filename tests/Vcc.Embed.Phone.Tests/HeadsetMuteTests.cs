using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>A microphone that the headset or the system mutes: <c>track.muted</c>, measured at the customer.</summary>
public class HeadsetMuteTests(PhoneLab lab)
{
    private const double Audible = 0.02;
    private const double Silent = 0.002;

    /// <summary>
    /// Gives each window a microphone whose track comes over a connection inside the page. Such a track is really muted while that
    /// connection sends nothing. <c>top.switchHeadset(on)</c> switches the last one.
    /// </summary>
    private const string Headset = """
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        const Peer = RTCPeerConnection;
        navigator.mediaDevices.getUserMedia = async wanted => {
          const [near, far] = [new Peer(), new Peer()];
          near.onicecandidate = ({ candidate }) => far.addIceCandidate(candidate);
          far.onicecandidate = ({ candidate }) => near.addIceCandidate(candidate);
          const connect = async () => {
            await near.setLocalDescription();
            await far.setRemoteDescription(near.localDescription);
            await far.setLocalDescription();
            await near.setRemoteDescription(far.localDescription);
          };
          const arrived = new Promise(done => { far.ontrack = event => done(event.track); });
          near.addTrack((await ask(wanted)).getAudioTracks()[0]);
          await connect();
          const track = await arrived;
          const becomes = muted => new Promise(done => {
            if (track.muted === muted) done();
            else track.addEventListener(muted ? 'mute' : 'unmute', done, { once: true });
          });
          await becomes(false);
          top.switchHeadset = async on => {
            near.getTransceivers()[0].direction = on ? 'sendrecv' : 'inactive';
            await connect();
            await becomes(!on);
          };
          return new MediaStream([track]);
        };
        """;

    [Fact]
    public async Task A_muted_headset_is_reported_until_it_unmutes()
    {
        await using var phone = await lab.OpenAsync(element: true, before: page => page.AddInitScriptAsync(Headset));
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        (await customer.LoudestAsync()).Should().BeGreaterThan(Audible);

        await phone.Page.EvaluateAsync("() => switchHeadset(false)");
        await phone.UntilAsync("s.audioProblem === 'microphoneMuted'");
        await Assertions.Expect(phone.Page.Locator("vcc-softphone .banner:not(.sound)")).ToContainTextAsync("mutes the microphone");
        (await customer.LoudestAsync()).Should().BeLessThan(Silent);
        await phone.Page.EvaluateAsync("() => switchHeadset(true)");
        await phone.UntilAsync("s.audioProblem === null");

        (await customer.LoudestAsync()).Should().BeGreaterThan(Audible);
        // A busy machine may have other problems of audio.
        (await phone.AskAsync<string>("heard.filter(h => h[1].problem === 'microphoneMuted').map(h => h[0]).join()")).Should().Be("audio-problem,audio-recovered");
    }
}
