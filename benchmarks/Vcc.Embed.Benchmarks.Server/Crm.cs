using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.EntityFrameworkCore;

namespace Vcc.Embed.Benchmarks.Server;

/// <summary>One application on Kestrel: the endpoints of Vcc.Embed, an empty endpoint with the same sign-in, and VCC's login.</summary>
internal sealed class Crm : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Crm(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Crm> StartAsync(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:5599");
        builder.Logging.ClearProviders();
        builder.Configuration["Vcc:BaseAddress"] = "http://127.0.0.1:5599/";
        builder.Configuration["Vcc:Domain"] = "demo";
        builder.Configuration["Vcc:AccessKey"] = "test-0123456789ab";
        builder.Services.AddAuthentication(HeaderSignIn.Scheme).AddScheme<HeaderSignInOptions, HeaderSignIn>(HeaderSignIn.Scheme, null);
        builder.Services.AddAuthorization();
        builder.Services.AddDbContextPool<BenchmarkContext>(options => options.UseNpgsql(connection));
        builder.Services.AddVccEmbed().AddEntityFrameworkJournal<BenchmarkContext>().AddCustomerLookup<InstantLookup>().ConfigureEndpoints(options =>
        {
            options.SessionCacheDuration = TimeSpan.FromMinutes(10);
            options.CallPostsPerMinute = options.LookupsPerMinute = int.MaxValue / 2;
        });

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapVccEmbed();
        app.MapPost("/empty", () => TypedResults.Ok()).RequireAuthorization();
        app.MapGet("/empty", () => TypedResults.Ok()).RequireAuthorization();
        app.MapPost("/demo/thirdParty/login", () => TypedResults.Text("""{"code":"ok","user":{"user_id":1,"token":"t"}}""", "application/json"));
        await app.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BenchmarkContext>().Database;
        await database.EnsureDeletedAsync();
        await database.EnsureCreatedAsync();
        return new Crm(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A context with the table of calls.</summary>
    internal sealed class BenchmarkContext(DbContextOptions<BenchmarkContext> options) : DbContext(options)
    {
        public DbSet<VccCallEntity> Calls => Set<VccCallEntity>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVccCalls();
    }

    /// <summary>A lookup that costs no time of its own.</summary>
    internal sealed class InstantLookup : ICustomerLookup
    {
        private static readonly IReadOnlyList<CustomerCard> Found = [new CustomerCard("7", "Trần Thị Bình") { Link = "/customers/7", Tags = ["VIP"] }];

        public Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default) => Task.FromResult(Found);
    }
}
