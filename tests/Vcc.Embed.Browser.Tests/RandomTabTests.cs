using System.Globalization;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>Tabs that open, close, reload and freeze at random, with calls. <c>VCC_ACTIONS</c> and <c>VCC_SEED</c> make a longer or another run.</summary>
public class RandomTabTests(Chromium chromium, RunningSamples samples, ITestOutputHelper output) : BrowserTest(chromium, samples)
{
    private const int MostTabs = 5;

    /// <summary>No other test calls with this number, so its records are those of this test.</summary>
    private const string Caller = "0909888777";

    private readonly List<SoftphonePage> _tabs = [];
    private RunningSample _crm = null!;
    private CustomerPhone _customer = null!;
    private int _calls;

    [Fact]
    public async Task Any_order_of_tabs_has_one_owner()
    {
        var (actions, seed) = (Read("VCC_ACTIONS", 16), Read("VCC_SEED", 7));
        output.WriteLine($"Seed {seed}, {actions} actions.");
        var random = new Random(seed);
        _crm = await StartAsync(Sample.Mvc);
        _customer = await CustomerAsync(_crm.Address, Caller);
        await OpenAsync("");

        for (var done = 1; done <= actions; done++)
        {
            var action = Choose(random);
            output.WriteLine($"{done}: {action.Method.Name}, {_tabs.Count} tabs");
            await action(_tabs[random.Next(_tabs.Count)]);
            await OneOwnsAsync();
        }

        await EndCallAsync();
        foreach (var tab in _tabs)
            await tab.WhenAsync("state.records === null || state.records.unsaved === 0");
        (await _crm.Calls.OutcomesAsync("+84909888777")).Should().HaveCount(_calls, "the simulator had so many calls");
    }

    private Func<SoftphonePage, Task> Choose(Random random) => random.Next(_tabs.Count < MostTabs ? 7 : 5) switch
    {
        0 => ReloadAsync,
        1 => FreezeAsync,
        2 => CallAsync,
        3 => HangUpAsync,
        4 => CloseAsync,
        5 => _ => OpenAsync("customers"),
        _ => _ => OpenAsync("vcc/phone"),
    };

    private async Task OpenAsync(string path)
    {
        var tab = await AgentAsync();
        // The page asks before it ends a call.
        tab.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await tab.Browser.OpenAsync(new Uri(_crm.Address, path).AbsoluteUri);
        _tabs.Add(tab);
    }

    private static async Task ReloadAsync(SoftphonePage tab) => await tab.Page.ReloadAsync();

    private static async Task FreezeAsync(SoftphonePage tab)
    {
        await tab.FreezeAsync(true);
        await tab.FreezeAsync(false);
    }

    private async Task CloseAsync(SoftphonePage tab)
    {
        if (_tabs.Count == 1)
            return;
        _tabs.Remove(tab);
        await tab.Page.CloseAsync();
    }

    private async Task CallAsync(SoftphonePage tab)
    {
        if (await IsCallingAsync())
            return;
        await _customer.CallAsync();
        await tab.RingsWithAsync(Caller);
        _calls++;
        await tab.CommandAsync("answer()");
        await tab.ConnectedAsync();
        await _customer.InPhaseAsync("talking");
    }

    private async Task HangUpAsync(SoftphonePage tab)
    {
        if (!await IsCallingAsync())
            return;
        (await tab.CommandAsync("hangUp()")).Should().Be("done");
        await _customer.InPhaseAsync("ended");
    }

    private async Task EndCallAsync() => await HangUpAsync(_tabs[0]);

    private Task<bool> IsCallingAsync() => _customer.Page.EvaluateAsync<bool>("() => !['idle', 'ended'].includes(vccCustomer.call.phase)");

    /// <summary>Within 8 s one tab owns a phone that is ready, and the others show it with the same call.</summary>
    private async Task OneOwnsAsync()
    {
        string[] shown;
        var late = DateTime.UtcNow.AddSeconds(8);
        do
        {
            shown = await Task.WhenAll(_tabs.Select(tab => tab.Browser.CallAsync<string>(
                """
                async () => {
                  await new Promise(requestAnimationFrame);
                  const { sharing, state } = document.querySelector('vcc-softphone').phone;
                  return `${sharing?.remote ? 'mirror' : 'owner'} ${state.connection.state} ${state.extension} ${state.call?.key} ${state.call?.state}`;
                }
                """)));
        }
        while (!HasOneOwner(shown) && DateTime.UtcNow < late);
        HasOneOwner(shown).Should().BeTrue("after 8 s the tabs show {0}", string.Join(", ", shown));
    }

    private static bool HasOneOwner(string[] shown) =>
        shown.Count(one => one.StartsWith("owner ready 5000 ", StringComparison.Ordinal)) == 1
        && shown.Select(one => one.Split(' ', 2)[1]).Distinct().Count() == 1;

    private static int Read(string name, int usual) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
