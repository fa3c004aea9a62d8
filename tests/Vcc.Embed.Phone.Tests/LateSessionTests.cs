using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>A CRM's own <c>session</c> function that ignores its signal.</summary>
public class LateSessionTests(PhoneLab lab)
{
    /// <summary>A second phone of the page. Its session comes when the test calls <c>give()</c>.</summary>
    private const string SecondPhone = """
        async () => {
          const { VccPhone } = await import('/assets/vcc-phone.js');
          const request = async () => (await fetch('/vcc/session', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Vcc-Embed': '1' }, body: '{}' })).json();
          window.asked = new Promise(done => {
            window.late = new VccPhone({ iceServers: [], session: () => new Promise(give => {
              window.give = async () => give(await request());
              done();
            }) });
          });
          window.lateStart = outcome(late.start());
          await asked;
        }
        """;

    [Fact]
    public async Task A_session_after_the_sign_out_registers_nothing()
    {
        await using var phone = await lab.OpenAsync(start: false);
        await phone.Page.EvaluateAsync(SecondPhone);

        await phone.Page.EvaluateAsync("() => late.stop()");
        (await phone.Page.EvaluateAsync<string>("() => lateStart")).Should().Be("stopped");
        await phone.Page.EvaluateAsync("() => give()");

        // The next phone would meet the registration and the voice of the stopped one.
        (await phone.DoAsync("start()")).Should().Be("done");
        (await phone.AskAsync<string>("`${s.voice} ${late.state.connection.state}`")).Should().Be("here idle");
        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_start_without_a_session_ends_at_its_deadline()
    {
        await using var phone = await lab.OpenWithClockAsync(start: false);
        await phone.Page.EvaluateAsync(SecondPhone);

        await phone.Page.Clock.RunForAsync(46_000);
        (await phone.Page.EvaluateAsync<string>("() => lateStart")).Should().Be("bootTimedOut");
        (await phone.Page.EvaluateAsync<string>("() => JSON.stringify(late.state.connection)")).Should().Contain("\"retrying\":true");
        await phone.Page.EvaluateAsync("() => late.stop()");
        await phone.Page.EvaluateAsync("() => give()");

        (await phone.DoAsync("start()")).Should().Be("done");
        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }
}
