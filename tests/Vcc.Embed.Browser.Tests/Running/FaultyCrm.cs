using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.Client;
using Vcc.Embed.Simulator;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests.Running;

/// <summary>A CRM of one page whose account and sign-in can be wrong, and can be mended while it runs. VCC is a simulator of its own.</summary>
public sealed class FaultyCrm : IVccAccountProvider, IAsyncDisposable
{
    private WebApplication? _app;

    private FaultyCrm(VccSimulator vcc) => (Vcc, AccessKey, Domain, BaseAddress) = (vcc, vcc.AccessKey, vcc.Domain, vcc.BaseAddress);

    public VccSimulator Vcc { get; }

    public string AccessKey { get; set; }

    public string Domain { get; set; }

    public Uri BaseAddress { get; set; }

    /// <summary>The extension of the user who is signed in; null for nobody.</summary>
    public string? SignedIn { get; set; } = "5000";

    public Uri Address => new(_app!.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<FaultyCrm> StartAsync()
    {
        var crm = new FaultyCrm(await VccSimulator.StartAsync());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(crm);
        builder.Services.AddVccEmbed().ConfigureNetwork(network => network.AllowLoopback = true).AddAccountProvider<AccountOfTheMoment>();

        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (crm.SignedIn is { } extension)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(VccEmbedClaimTypes.Extension, extension)], "test"));
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/_content/Vcc.Embed.Razor",
            FileProvider = new PhysicalFileProvider(Path.Combine(Repository.Root, "src", "Vcc.Embed.Razor", "wwwroot")),
        });
        app.MapVccEmbed();
        app.MapGet("/", () => Results.Content(
            """<!DOCTYPE html><html lang="vi"><body><vcc-softphone></vcc-softphone><script type="module" src="/_content/Vcc.Embed.Razor/vcc-softphone.js"></script></body></html>""",
            "text/html; charset=utf-8"));
        crm._app = app;
        await app.StartAsync();
        return crm;
    }

    public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<VccAccount?>(new VccAccount { AccessKey = AccessKey, Domain = Domain, BaseAddress = BaseAddress });

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        await Vcc.DisposeAsync();
    }

    private sealed class AccountOfTheMoment(FaultyCrm crm) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) => crm.FindAsync(name, cancellationToken);
    }
}
