using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>To which call a leg belongs, while the agent calls out or has just done so.</summary>
public class LegTests(PhoneLab lab)
{
    private const string Customer = "0912345678";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Agent_and_customer_who_call_each_other_talk(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(VccFaultNames.InviteDelay, phone.Extension, delay: TimeSpan.FromMilliseconds(700));
        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);

        (await phone.DoAsync($"call('{Customer}')")).Should().Be("agentBusy");

        await AnswerAsync(phone, call);
        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should().Equal("call-dialing", "call-ended", "call-ringing", "call-connected");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_customer_whose_callout_failed_calls_back(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(VccFaultNames.CalloutError, phone.Extension, times: 1);
        (await phone.DoAsync($"call('{Customer}')")).Should().Be("calloutConnectError");

        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);

        await AnswerAsync(phone, call);
    }

    [Fact]
    public async Task After_an_IP_phones_call_the_browser_rings()
    {
        await using var phone = await lab.OpenAsync();
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");
        (await phone.DoAsync($"call('{Customer}')")).Should().Be("done");
        await phone.DoAsync("hangUp()");
        await phone.UntilAsync("s.call.state === 'ended'");
        await phone.Agent.FreedAsync(Stop);
        (await phone.DoAsync("chooseDevice(1)")).Should().Be("done");
        await phone.UntilAsync("s.connection.voiceRegistered");

        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);

        await AnswerAsync(phone, call);
    }

    [Fact]
    public async Task After_a_cancelled_callout_the_customer_rings()
    {
        await using var phone = await lab.OpenAsync();
        phone.Vcc.Faults.Set(VccFaultNames.InviteDelay, phone.Extension, delay: TimeSpan.FromSeconds(2), times: 1);
        (await phone.DoAsync($"call('{Customer}')")).Should().Be("done");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await phone.EventAsync("error", "e => e.code === 'lateLegRefused'");
        await phone.Agent.FreedAsync(Stop);

        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);

        await AnswerAsync(phone, call, "lateLegRefused");
    }

    /// <summary>Family N calls no extension.</summary>
    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.H)]
    public async Task A_colleague_rings_after_a_failed_callout(VccProfile profile)
    {
        await using var agent = await lab.OpenAsync(profile);
        await using var colleague = await lab.OpenAsync(profile);
        agent.Vcc.Faults.Set(VccFaultNames.CalloutError, agent.Extension, times: 1);
        (await agent.DoAsync($"call('{Customer}')")).Should().Be("calloutConnectError");

        (await colleague.DoAsync($"call('{agent.Extension}')")).Should().Be("done");
        await agent.UntilAsync($"s.call?.state === 'ringing' && s.call.number === '{colleague.Extension}'");
        (await agent.DoAsync("answer()")).Should().Be("done");
        await colleague.UntilAsync("s.call.state === 'connected'");
        (await agent.DoAsync("hangUp()")).Should().Be("done");
        await agent.Agent.FreedAsync(Stop).WaitAsync(TestTimeouts.Signal);

        (await agent.DoAsync($"call('{Customer}')")).Should().Be("done", "the next callout is not refused either");
    }

    [Fact]
    public async Task An_unannounced_stranger_hears_silence()
    {
        await using var phone = await lab.OpenAsync();
        phone.Vcc.Faults.Set(VccFaultNames.InviteMissing, phone.Extension, times: 1);
        phone.Vcc.Faults.Set(VccFaultNames.CalloutForeignInvite, phone.Extension, value: "0933333333");

        (await phone.DoAsync($"call('{Customer}')")).Should().Be("done");
        await phone.Vcc.Transcript.WaitForAsync(e => e.Party == phone.Extension && e.Name == "foreign INVITE answered", Stop).WaitAsync(TestTimeouts.Signal);

        (await phone.AskAsync<string>("[s.call.state, s.call.silent, ...realm().state.session.connection.getSenders().map(sender => sender.track.enabled)].join()"))
            .Should().Be("dialing,true,false");
    }

    [Fact]
    public async Task Both_agents_of_a_call_read_it_as_internal()
    {
        await using var caller = await lab.OpenAsync();
        await using var called = await lab.OpenAsync();

        (await caller.DoAsync($"call('{called.Extension}')")).Should().Be("done");
        await called.UntilAsync("s.call?.state === 'ringing' && s.call.callId");
        (await called.DoAsync("answer()")).Should().Be("done");
        await caller.UntilAsync("s.call.state === 'connected'");
        (await caller.DoAsync("hangUp()")).Should().Be("done");
        await called.UntilAsync("s.call.state === 'ended'");

        const string facts = "[s.call.direction, s.call.incoming, s.call.endReason].join()";
        (await caller.AskAsync<string>(facts)).Should().Be("internal,false,agentHangUp");
        (await called.AskAsync<string>(facts)).Should().Be("internal,true,otherAgentHangUp");
    }

    /// <summary>The customer hears the ring, the agent answers, and nothing was refused.</summary>
    private static async Task AnswerAsync(PhonePage phone, VccSimulatedCall call, params string[] errors)
    {
        await call.RingingAsync(Stop).WaitAsync(TestTimeouts.Signal);
        await phone.UntilAsync($"s.call?.state === 'ringing' && s.call.direction === 'inbound' && s.call.callId === '{call.Id}'");
        (await phone.DoAsync("answer()")).Should().Be("done");
        await call.AnsweredAsync(Stop).WaitAsync(TestTimeouts.Signal);
        (await phone.AskAsync<string>("s.call.number")).Should().Be(Customer);
        (await phone.ErrorsAsync()).Should().Equal(errors);
    }
}
