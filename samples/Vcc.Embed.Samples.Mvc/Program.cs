using Vcc.Embed.Samples.Crm;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.AddCrm();

builder.Services.AddVccEmbed();
builder.AddVccSimulator();

var app = builder.Build();
app.UseCrm();
// The shell keeps the phone while the pages change. Without it, the phone window does. See docs/tabs.md.
if (app.Configuration.GetValue<bool>("Crm:Shell"))
    app.UseVccShell();
app.MapStaticAssets();
app.MapDefaultControllerRoute().WithStaticAssets();

app.MapVccEmbed();

app.Run();
