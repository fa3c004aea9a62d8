using Vcc.Embed.Samples.Blazor.Agents;
using Vcc.Embed.Samples.Blazor.Calls;
using Vcc.Embed.Samples.Blazor.Components;
using Vcc.Embed.Samples.Crm;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddScoped<CallHistory>().AddScoped<AgentClock>().AddVccPhone();
builder.AddCrm();

builder.Services.AddVccEmbed();
builder.AddVccSimulator();

var app = builder.Build();
app.UseCrm();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

app.MapVccEmbed();

app.Run();
