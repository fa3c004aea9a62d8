using Vcc.Embed.HostingModels;

await using var app = HostingApp.Build(args);
await app.RunAsync();
