using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Vcc.Embed.HostingModels.Client;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton<Settled>();
await builder.Build().RunAsync();
