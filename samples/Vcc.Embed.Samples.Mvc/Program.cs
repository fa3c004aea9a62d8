using Vcc.Embed.Samples.Crm;
using Vcc.Embed.Samples.Crm.Simulation;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.AddCrm();

builder.Services.AddVccEmbed();
builder.AddSimulatorUntilThereIsAnAccount();

var app = builder.Build();
app.UseCrm();
app.MapStaticAssets();
app.MapDefaultControllerRoute().WithStaticAssets();

app.MapVccEmbed();
app.MapSimulator();

app.Run();
