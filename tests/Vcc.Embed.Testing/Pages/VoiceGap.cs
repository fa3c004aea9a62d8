namespace Vcc.Embed.Testing;

/// <summary>The longest time without a voice packet at one end of a call, measured in the page that receives it.</summary>
public static class VoiceGap
{
    private const string Measure =
        """
        {
          let [packets, since, longest] = [-1, performance.now(), 0];
          window.voiceGap = () => longest;
          const poll = async () => {
            const now = await received();
            if (now !== packets) [packets, since] = [now, performance.now()];
            longest = Math.max(longest, performance.now() - since);
            setTimeout(poll, 20);
          };
          void poll();
          return true;
        }
        """;

    /// <summary>Starts to measure what arrives at the agent.</summary>
    public static Task MeasureGapAsync(this SoftphonePage agent) => agent.Browser.CallAsync<bool>(
        $$"""
        () => {
          const realm = document.body.shadowRoot.querySelector('iframe[data-vcc-realm]').contentWindow;
          const received = async () => {
            let packets = 0;
            (await realm.state.session.connection.getStats()).forEach((report) => {
              if (report.type === 'inbound-rtp') packets += report.packetsReceived;
            });
            return packets;
          };
          {{Measure}}
        }
        """);

    /// <summary>Starts to measure what arrives at the customer.</summary>
    public static Task MeasureGapAsync(this CustomerPhone customer) =>
        customer.Page.EvaluateAsync($"() => {{ const received = async () => (await vccCustomer.stats()).packetsReceived; {Measure} }}");

    /// <summary>The longest gap so far in milliseconds.</summary>
    public static Task<double> LongestGapAsync(this SoftphonePage agent) => agent.Browser.CallAsync<double>("() => voiceGap()");

    /// <summary>The longest gap so far in milliseconds.</summary>
    public static Task<double> LongestGapAsync(this CustomerPhone customer) => customer.Page.EvaluateAsync<double>("() => voiceGap()");
}
