using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

// An application with a journal, in a process that a test can kill.
// Arguments: the connection, and the step at which it stops: received, responding, or a statement such as INSERT-before.
var (connection, step) = (args[0], args.ElementAtOrDefault(1));
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Configuration["Vcc:BaseAddress"] = "https://vcc.invalid/";
builder.Configuration["Vcc:Domain"] = "demo";
builder.Configuration["Vcc:AccessKey"] = "test-0123456789ab";
// The clock stands still: on a busy machine the first statements take longer than the endpoint's deadline.
builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow));
builder.Services.AddAuthentication(HeaderSignIn.Scheme).AddScheme<HeaderSignInOptions, HeaderSignIn>(HeaderSignIn.Scheme, null);
builder.Services.AddAuthorization();
builder.Services.AddVccEmbed().AddEntityFrameworkJournal<CrmContext>();
builder.Services.AddDbContext<CrmContext>(options =>
{
    options.UseNpgsql(connection);
    if (step?.Split('-') is [var statement, var side])
        options.AddInterceptors(new StepInterceptor(statement, side == "after", StopAsync));
});

var app = builder.Build();
app.Use(async (context, next) =>
{
    if (step == "received")
        await StopAsync();
    if (step == "responding")
        context.Response.OnStarting(StopAsync);
    await next();
});
app.UseAuthentication();
app.UseAuthorization();
app.MapVccEmbed();
await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

static Task StopAsync()
{
    Console.WriteLine("stopped");
    return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
}
