using Vcc.Embed.Benchmarks.Browser;
using Vcc.Embed.Benchmarks.Browser.Measuring;
using Vcc.Embed.Simulator;
using Vcc.Embed.Testing;

// dotnet run -c Release --project benchmarks/Vcc.Embed.Benchmarks.Browser [-- callback ready answer tabs element timeline]
await using var vcc = await VccSimulator.StartAsync(o => o.Profile = VccProfile.S);
await using var crm = await Crm.StartAsync(vcc);
await using var chromium = new Chromium();
await chromium.InitializeAsync();

Func<Task> Of(string name) => name switch
{
    "callback" => () => CallbackBenchmark.RunAsync(crm, chromium.Browser),
    "ready" => () => ReadyBenchmark.RunAsync(crm, chromium.Browser),
    "timeline" => () => TimelineBenchmark.RunAsync(crm, chromium.Browser),
    "answer" => () => AnswerBenchmark.RunAsync(crm, vcc, chromium.Browser),
    "element" => () => ElementBenchmark.RunAsync(crm, vcc, chromium.Browser),
    "tabs" => () => TabsBenchmark.RunAsync(crm, vcc, chromium.Browser),
    _ => throw new ArgumentException($"No benchmark is called {name}: callback, ready, answer, tabs, element, timeline.", nameof(args)),
};

foreach (var name in args is [] ? ["callback", "ready", "answer", "tabs", "element"] : args)
    await Of(name)();
