using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>A phone whose scripts run in the CRM's own page touches only what belongs to the phone.</summary>
public class SharedPageTests(PhoneLab lab)
{
    private static readonly object InPage = new { isolation = "page", iceServers = Array.Empty<object>() };

    [Fact]
    public async Task A_microphone_of_the_CRM_survives_a_call()
    {
        await using var phone = await lab.OpenAsync(options: InPage);
        await phone.Page.EvaluateAsync("async () => { window.own = await navigator.mediaDevices.getUserMedia({ audio: true }); }");

        await phone.TalkAsync();
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        (await phone.DoAsync("stop()")).Should().Be("done");

        (await phone.AskAsync<string>("own.getTracks()[0].readyState")).Should().Be("live");
    }

    [Fact]
    public async Task A_connection_of_the_CRM_keeps_its_ICE_servers()
    {
        await using var phone = await lab.OpenAsync(options: InPage);
        await phone.TalkAsync();

        var servers = await phone.AskAsync<string>("""
            [new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }), state.session.connection]
              .map(one => one.getConfiguration().iceServers.length).join()
            """);

        servers.Should().Be("1,0");
    }

    [Fact]
    public async Task The_console_of_the_CRM_stays_as_it_was()
    {
        await using var phone = await lab.OpenAsync(options: InPage, before: page => page.AddInitScriptAsync("window.print = console.log;"));

        await phone.Page.EvaluateAsync("() => console.log('crm.save is not a function')");
        (await phone.DoAsync("goOffline()")).Should().Be("done");

        (await phone.AskAsync<bool>("console.log === print")).Should().BeTrue();
        (await phone.ErrorsAsync()).Should().BeEmpty();
    }
}
