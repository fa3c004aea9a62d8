using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>Events of a call that happen while the page has no element.</summary>
public class MissedEventTests(PhoneLab lab)
{
    /// <summary>Removes the element, holds the call some times, and returns what a new element reports.</summary>
    private const string HoldWithoutElement = """
        async times => {
          document.querySelector('vcc-softphone').remove();
          for (let n = 0; n < times; n++) {
            await phone.hold();
            await phone.unhold();
          }
          const reported = [];
          const element = document.createElement('vcc-softphone');
          for (const name of ['vcc-call-held', 'vcc-call-unheld', 'vcc-error'])
            element.addEventListener(name, event => reported.push(event.detail.code ?? name));
          await new Promise(done => {
            element.addEventListener('vcc-call-muted', done);
            document.body.append(element);
            phone.mute();
          });
          return reported;
        }
        """;

    [Fact]
    public async Task A_new_element_gets_the_missed_events()
    {
        await using var phone = await lab.OpenAsync(element: true);
        await phone.TalkAsync();

        var reported = await phone.Page.EvaluateAsync<string[]>(HoldWithoutElement, 2).WaitAsync(TestTimeouts.Start);

        reported.Should().Equal("vcc-call-held", "vcc-call-unheld", "vcc-call-held", "vcc-call-unheld");
    }

    [Fact]
    public async Task A_gap_in_the_missed_events_is_reported()
    {
        await using var phone = await lab.OpenAsync(element: true);
        await phone.TalkAsync();

        var reported = await phone.Page.EvaluateAsync<string[]>(HoldWithoutElement, 150).WaitAsync(TestTimeouts.Start);

        reported[0].Should().Be("eventsLost");
        reported.Skip(1).Should().OnlyContain(name => name.StartsWith("vcc-call-", StringComparison.Ordinal));
        reported.Length.Should().BeLessThan(300);
    }
}
