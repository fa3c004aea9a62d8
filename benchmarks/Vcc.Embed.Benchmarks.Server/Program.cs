using Vcc.Embed.Benchmarks.Server;

// Arguments: a connection to PostgreSQL; then seconds of one measurement, and rounds.
var connection = args.ElementAtOrDefault(0) ?? "Host=127.0.0.1;Port=5432;Username=postgres;Database=vcc_benchmark";
var duration = TimeSpan.FromSeconds(double.Parse(args.ElementAtOrDefault(1) ?? "3", System.Globalization.CultureInfo.InvariantCulture));
var rounds = int.Parse(args.ElementAtOrDefault(2) ?? "7", System.Globalization.CultureInfo.InvariantCulture);

await using var crm = await Crm.StartAsync(connection);
await Comparison.RunAsync(crm, duration, rounds);
await FirstMinute.RunAsync(crm, agents: 200);
