using System.Text.Json;
using Vcc.Embed.AspNetCore;

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>A page with a phone, and the hands of the agent before it.</summary>
public sealed class PhonePage(IPage page, CrmApp app, string extension, CrmPool pool) : IAsyncDisposable
{
    private readonly long _openedAt = app.Vcc.Transcript.Entries is [.., var last] ? last.Sequence : 0;

    public IPage Page => page;

    /// <summary>The page's address, also after it went elsewhere.</summary>
    public Uri Home { get; private set; } = new("about:blank");

    public VccSimulator Vcc => app.Vcc;

    public string Extension => extension;

    public VccSimulatedAgent Agent => Vcc.Agent(extension);

    /// <summary>How the CRM behaves towards this test; put back when the page closes.</summary>
    public VccEmbedEndpointOptions Endpoints => app.Endpoints;

    /// <summary>Frames of one kind that VCC received from this agent since the page opened.</summary>
    public IEnumerable<string> Sent(int objectId) => Vcc.Transcript.Entries
        .Where(e => e.Sequence > _openedAt && e.Party == extension && e.Direction == "from-agent" && e.Name == $"{objectId}")
        .Select(e => e.Text);

    public Task HeardByVccAsync(string name) =>
        // A socket's first frame comes from nobody yet.
        Vcc.Transcript.WaitForAsync(e => e.Sequence > _openedAt && (e.Party.Length == 0 || e.Party == extension) && e.Direction == "from-agent" && e.Name.StartsWith(name, StringComparison.Ordinal), TestContext.Current.CancellationToken)
            .WaitAsync(TestTimeouts.Signal);

    public async Task GoAsync(Uri address, string options, bool start, bool element = false)
    {
        Home = new($"{address}?options={Uri.EscapeDataString(options)}{(start ? "&start" : "")}{(element ? "&element" : "")}");
        await page.GotoAsync(Home.AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.loaded");
        if (start)
            (await page.EvaluateAsync<string>("() => started").WaitAsync(TestTimeouts.Start)).Should().Be("done", "of {0}", await page.EvaluateAsync<string>("() => JSON.stringify(phone.state.connection)"));
    }

    /// <summary>A customer calls and the agent answers.</summary>
    public async Task<VccSimulatedCall> TalkAsync(string number = "0912345678")
    {
        var call = await Vcc.Customer(number).CallAsync(extension);
        await UntilAsync("s.call?.state === 'ringing'");
        (await DoAsync("answer()")).Should().Be("done");
        await call.AnsweredAsync(TestContext.Current.CancellationToken).WaitAsync(TestTimeouts.Signal);
        return call;
    }

    /// <summary>Runs a command and gives what it came to: <c>done</c>, a value, or the code it was refused with.</summary>
    public Task<string> DoAsync(string command) => page.EvaluateAsync<string>($"() => outcome(phone.{command})").WaitAsync(TestTimeouts.Start);

    /// <summary>Starts a command whose outcome is asked for later, with <see cref="OutcomeAsync"/>.</summary>
    public Task BeginAsync(string command) => page.EvaluateAsync($"() => {{ window.pending = outcome(phone.{command}); }}").WaitAsync(TestTimeouts.Signal);

    public Task<string> OutcomeAsync() => page.EvaluateAsync<string>("() => pending").WaitAsync(TestTimeouts.Signal);

    /// <summary>Waits until the connection was renewed by what <paramref name="happens"/>: lost first, then ready with its voice.</summary>
    public async Task RenewedAsync(Func<Task> happens)
    {
        await RenewedWithoutVoiceAsync(happens);
        await UntilAsync("s.connection.state === 'ready' && s.connection.voiceRegistered");
    }

    /// <summary>As <see cref="RenewedAsync"/>, for a phone that may lose its voice.</summary>
    public async Task RenewedWithoutVoiceAsync(Func<Task> happens)
    {
        await page.EvaluateAsync("() => { window.lost = new Promise(done => phone.addEventListener('vcc-connection', e => e.detail.state === 'reconnecting' && done())); }");
        await happens();
        await page.EvaluateAsync("() => lost").WaitAsync(TestTimeouts.Signal);
        await UntilAsync("s.connection.state === 'ready'");
    }

    /// <summary>Waits until the phone's state <c>s</c> fulfils an expression.</summary>
    public async Task UntilAsync(string expression)
    {
        try
        {
            await page.EvaluateAsync($"() => until(s => {expression})").WaitAsync(TestTimeouts.Signal);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Never: {expression}. State: {await page.EvaluateAsync<string>("() => JSON.stringify(phone.state)")} Heard: {await page.EvaluateAsync<string>("() => JSON.stringify(heard.filter(h => h[0] !== 'quality').slice(-15))")} VCC: {string.Join(", ", Vcc.Transcript.Entries.TakeLast(30).Select(Describe))}");
        }
    }

    private static string Describe(VccTranscriptEntry entry) => $"{entry.Time:mm:ss.fff} {entry.Direction} {entry.Party} {entry.Name}";

    public Task<JsonElement> EventAsync(string name, string test = "() => true") =>
        page.EvaluateAsync<JsonElement>($"() => event('{name}', {test})").WaitAsync(TestTimeouts.Signal);

    public Task<T> AskAsync<T>(string expression) => page.EvaluateAsync<T>($"() => {{ const s = phone.state; return {expression}; }}").WaitAsync(TestTimeouts.Start);

    public Task<string[]> HeardAsync(string prefix = "") => page.EvaluateAsync<string[]>("p => heard.map(h => h[0]).filter(n => n.startsWith(p))", prefix);

    /// <summary>The codes of all errors that were reported.</summary>
    public Task<string[]> ErrorsAsync() => page.EvaluateAsync<string[]>("() => heard.filter(h => h[0] === 'error').map(h => h[1].code)");

    /// <summary>A customer whose phone is a page of its own, so that the test can measure the sound.</summary>
    public Task<CustomerPhone> CustomerAsync(string number = "0912345678") => CustomerPhone.OpenAsync(page.Context, Vcc.BaseAddress, number);

    /// <summary>That customer calls and the agent answers. Ends when both talk.</summary>
    public async Task TalkAsync(CustomerPhone customer)
    {
        // Agents of earlier tests may be free on their desk phones, and a hotline would ring one of them.
        await customer.CallAsync(extension);
        await UntilAsync("s.call?.state === 'ringing'");
        (await DoAsync("answer()")).Should().Be("done");
        await customer.InPhaseAsync("talking");
    }

    /// <summary>The loudest moment of what the agent hears, as root mean square from 0 to 1. Zero when nothing is played.</summary>
    public Task<double> HearsAsync() => page.EvaluateAsync<double>("() => agentHears()").WaitAsync(TestTimeouts.Signal);

    public async ValueTask DisposeAsync()
    {
        await MicrophoneCheck.VerifyAsync(page.Context.Pages);
        if (CoversAttribute.OfRunningTest)
            CoversAttribute.Note(await page.EvaluateAsync<string[]>("() => [...(window.covered ?? []), ...(window.heard ?? []).map(h => `vcc-${h[0]}`)]").WaitAsync(TestTimeouts.Signal));
        Vcc.Faults.Clear();
        Endpoints.ScriptIntegrity.Clear();
        await page.Context.CloseAsync();
        await Agent.UnregisteredAsync(new CancellationTokenSource(TestTimeouts.Signal).Token);
        pool.GiveBack();
    }
}
