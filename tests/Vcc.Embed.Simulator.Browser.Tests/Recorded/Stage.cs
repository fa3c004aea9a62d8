using Microsoft.Playwright;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>One scenario's simulator, browser and agents, and their frames and callbacks after the mark.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<VendorPage> _pages = [];
    private readonly Dictionary<VendorPage, int> _marks = [];
    private readonly string _scriptBase;
    private readonly PageServer _server;
    private readonly WindowPool _pool;
    private readonly Window _window;
    private readonly List<(long From, long To)> _dropped = [];
    private long _mark;

    private Stage(VccSimulator vcc, WindowPool pool, Window window, PageServer server, string scriptBase)
    {
        (_pool, _window) = (pool, window);
        _server = server;
        Vcc = vcc;
        _scriptBase = scriptBase;
    }

    public VccSimulator Vcc { get; }

    public VendorPage A => _pages[0];

    public VendorPage B => _pages[1];

    /// <summary>The page opened last.</summary>
    public VendorPage Last => _pages[^1];

    /// <summary>The customer's call, placed or received last.</summary>
    public VccSimulatedCall Call { get; set; } = null!;

    public PageServer Server => _server;

    public long LastSequence => Vcc.Transcript.Entries is { Count: > 0 } entries ? entries[^1].Sequence : 0;

    /// <summary>Leaves out the frames after a moment until now.</summary>
    public void Drop(long from) => _dropped.Add((from, LastSequence));

    /// <summary>For pages beside the agents'.</summary>
    public IBrowserContext Context => _window.Context;

    /// <summary>The context, for changes that cannot be undone.</summary>
    public IBrowserContext AlteredContext => _window.Alter();

    public static async Task<Stage> SetAsync(WindowPool pool, PageServer server, Action<VccSimulatorOptions>? configure, string scriptBase = "js/embed/")
    {
        var vcc = await VccSimulator.StartAsync(options =>
        {
            // The recordings' order must hold on a busy machine too.
            options.ErrorToByeDelay = TimeSpan.FromSeconds(1);
            configure?.Invoke(options);
        });
        return new Stage(vcc, pool, await pool.BorrowAsync(), server, scriptBase);
    }

    public async Task<VendorPage> OpenAsync(string extension, string name, string without = "", string leaving = "")
    {
        var page = new VendorPage(await _window.TabAsync(), Vcc, extension, name);
        _pages.Add(page);
        await page.OpenAsync(_server, _scriptBase, without, leaving);
        return page;
    }

    /// <summary>Compares only what follows on this page.</summary>
    public void MarkHere(VendorPage page, int callbacks)
    {
        _marks[page] = callbacks;
        _mark = Vcc.Transcript.Entries[^1].Sequence;
    }

    /// <summary>After a reload the page counts from nothing.</summary>
    public void Forget(VendorPage page) => _marks[page] = 0;

    public async Task MarkAsync()
    {
        foreach (var page in _pages)
            MarkHere(page, (await page.CallbacksAsync()).Length);
    }

    /// <summary>The callbacks since the mark, with arguments and without state; the call's id is CALL.</summary>
    public async Task<IReadOnlyList<string>> SinceMarkAsync(VendorPage page)
    {
        var callIds = Text.CallIds(Frames().Select(entry => entry.Text));
        return [.. (await page.CallbacksAsync()).Skip(_marks.GetValueOrDefault(page))
            .Select(Text.WithoutState)
            .Select(callback => callIds.Aggregate(callback, (text, id) => text.Replace(id, "CALL", StringComparison.Ordinal)))];
    }

    /// <summary>Waits until as many frames and callbacks came as recorded, then returns all.</summary>
    public async Task<Told> TellAsync(Scenario scenario, Recording recording)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        await GiveTimeAsync(recording, deadline.Token);
        var frames = Frames().Where(entry => entry.Name != scenario.Without).ToList();
        var agentChannel = frames.Where(entry => entry.Channel == "agent-channel").Select(entry => Sign(entry) + " " + entry.Text).ToList();
        var callIds = Text.CallIds(agentChannel);
        var callbacks = new Dictionary<string, string>();
        foreach (var page in _pages.Where(page => !page.Page.IsClosed))
        {
            var told = (await page.CallbacksAsync()).Skip(_marks.GetValueOrDefault(page)).ToList();
            if (told.Count > 0 || recording.Callbacks?.ContainsKey(page.Name) == true)
                callbacks[page.Name] = Text.NumberCalls(Text.Comparable(told), callIds);
        }

        var sip = frames.Where(entry => entry.Channel == "sip");
        return new Told(
            callbacks,
            Text.NumberCalls(Text.Comparable(agentChannel), callIds),
            string.Join(' ', (scenario.CountsRepetitions ? sip : sip.DistinctBy(Transmission)).Select(entry => Sign(entry) + Sip(entry))));
    }

    public async ValueTask DisposeAsync()
    {
        _pages.ForEach(page => page.Leave());
        await _pool.ReturnAsync(_window);
        await Vcc.DisposeAsync();
    }

    private async Task GiveTimeAsync(Recording recording, CancellationToken cancellationToken)
    {
        try
        {
            await CountAsync("agent-channel", recording.AgentChannel.Length, cancellationToken);
            await CountAsync("sip", recording.Sip.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, cancellationToken);
            foreach (var page in _pages.Where(page => recording.Callbacks?.ContainsKey(page.Name) == true))
                await page.HasCallbacksAsync(_marks.GetValueOrDefault(page) + recording.Callbacks![page.Name].Length).WaitAsync(cancellationToken);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            // The comparison that follows shows what is missing.
        }
    }

    private Task<VccTranscriptEntry> CountAsync(string channel, int count, CancellationToken cancellationToken) =>
        Vcc.Transcript.WaitForAsync(_ => Frames().Count(entry => entry.Channel == channel) >= count, cancellationToken);

    private IEnumerable<VccTranscriptEntry> Frames() =>
        Vcc.Transcript.Entries.Where(entry => entry.Sequence > _mark && !IsDropped(entry) && entry is { Channel: "agent-channel" or "sip", Direction: "from-agent" or "to-agent" });

    private bool IsDropped(VccTranscriptEntry entry) => _dropped.Exists(round => entry.Sequence > round.From && entry.Sequence <= round.To);

    private static string Sign(VccTranscriptEntry entry) => entry.Direction == "from-agent" ? ">" : "<";

    // A busy machine makes SIP repeat itself; a repeated message is the same message.
    private static string Transmission(VccTranscriptEntry entry)
    {
        var lines = entry.Text.Split("\r\n");
        return string.Join('|', lines.Where((line, at) =>
            at == 0 || line.StartsWith("Call-ID:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("CSeq:", StringComparison.OrdinalIgnoreCase)).Append(entry.Direction));
    }

    private static string Sip(VccTranscriptEntry entry)
    {
        var line = entry.Text.Split('\r', '\n')[0].Split(' ');
        return line[0].StartsWith("SIP/", StringComparison.Ordinal) ? line[1] : line[0];
    }
}
