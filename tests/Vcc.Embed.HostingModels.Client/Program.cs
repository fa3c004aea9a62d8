using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Vcc.Embed.HostingModels.Client;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton<Settled>();
builder.Services.AddVccPhone();
await builder.Build().RunAsync();
