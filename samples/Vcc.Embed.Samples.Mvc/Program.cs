using Vcc.Embed.Samples.Crm;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.AddCrm();

builder.Services.AddVccEmbed();
builder.AddVccSimulator();

var app = builder.Build();
app.UseCrm();
app.MapStaticAssets();
app.MapDefaultControllerRoute().WithStaticAssets();

app.MapVccEmbed();

app.Run();
