using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

public class SessionReuseTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Page_views_of_one_minute_are_one_login()
    {
        await using var app = await StartAsync();
        var first = await app.OpenSessionAsync();
        _time.Advance(TimeSpan.FromSeconds(59));

        var second = await app.OpenSessionAsync();

        second.Json.GetProperty("token").GetString().Should().Be(first.Json.GetProperty("token").GetString());
        app.Vcc.Logins.Should().Be(1);
    }

    [Fact]
    public async Task After_a_minute_there_is_a_new_login()
    {
        await using var app = await StartAsync();
        await app.OpenSessionAsync();
        _time.Advance(TimeSpan.FromSeconds(61));

        await app.OpenSessionAsync();

        app.Vcc.Logins.Should().Be(2);
    }

    [Fact]
    public async Task A_phone_can_ask_for_a_new_login()
    {
        await using var app = await StartAsync();
        await app.OpenSessionAsync();

        await app.OpenSessionAsync(change: request =>
        {
            request.Headers.Remove("X-Vcc-Embed");
            request.Headers.Add("X-Vcc-Embed", "fresh");
        });

        app.Vcc.Logins.Should().Be(2);
    }

    [Fact]
    public async Task A_short_token_is_reused_briefly()
    {
        await using var app = await StartAsync(account: options => options.TokenLifetime = TimeSpan.FromMinutes(2));
        await app.OpenSessionAsync();
        _time.Advance(TimeSpan.FromSeconds(13));

        await app.OpenSessionAsync();

        app.Vcc.Logins.Should().Be(2);
    }

    [Fact]
    public async Task Without_a_duration_each_page_view_is_a_login()
    {
        await using var app = await StartAsync(options => options.SessionCacheDuration = TimeSpan.Zero);
        await app.OpenSessionAsync();

        await app.OpenSessionAsync();

        app.Vcc.Logins.Should().Be(2);
    }

    // F95 and T31
    [Fact]
    public async Task Two_tenants_with_one_extension_get_their_own_tokens()
    {
        var release = new TaskCompletionSource();
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureNetwork(network => network.AllowLoopback = true).AddAccountProvider<TenantAccounts>(),
            configure: builder => builder.Services.AddHttpContextAccessor().AddScoped<VccServerAddress>());
        var arrived = app.Vcc.HoldUntil(release.Task);

        var first = app.OpenSessionAsync(change: request => request.Headers.Add("X-Tenant", "tenant-1"));
        await arrived;
        var second = app.OpenSessionAsync(change: request => request.Headers.Add("X-Tenant", "tenant-2"));
        release.SetResult();

        (await first).Json.GetProperty("domain").GetString().Should().Be("tenant-1");
        (await second).Json.GetProperty("domain").GetString().Should().Be("tenant-2");
        app.Vcc.Paths.Should().BeEquivalentTo("/tenant-1/thirdParty/login", "/tenant-2/thirdParty/login");
        app.Vcc.Tokens.Distinct().Should().HaveCount(2);
    }

    [Fact]
    public async Task The_realm_uses_the_tenant_of_the_request()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureNetwork(network => network.AllowLoopback = true).AddAccountProvider<TenantAccounts>(),
            configure: builder => builder.Services.AddHttpContextAccessor().AddScoped<VccServerAddress>());

        var realm = await app.GetRealmAsync();

        realm.Status.Should().Be(HttpStatusCode.InternalServerError, "this request has no tenant");
        realm.Code.Should().Be("accountNotFound");
    }

    // The application's middleware chose the tenant in this scope.
    [Fact]
    public async Task A_provider_runs_in_the_scope_of_the_request()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureNetwork(network => network.AllowLoopback = true).AddAccountProvider<ScopedAccounts>(),
            map: endpoints =>
            {
                ((IApplicationBuilder)endpoints).Use((context, next) =>
                {
                    context.RequestServices.GetRequiredService<Tenant>().Name = "tenant-1";
                    return next(context);
                });
                endpoints.MapVccEmbed();
            },
            configure: builder => builder.Services.AddScoped<Tenant>().AddScoped<VccServerAddress>());

        var session = await app.OpenSessionAsync();
        var realm = await app.GetRealmAsync();

        session.Json.GetProperty("domain").GetString().Should().Be("tenant-1");
        realm.Status.Should().Be(HttpStatusCode.OK);
    }

    private Task<PhoneApp> StartAsync(Action<VccEmbedEndpointOptions>? endpoints = null, Action<VccEmbedOptions>? account = null) => PhoneApp.StartAsync(
        vcc => vcc.ConfigureEndpoints(endpoints ?? (_ => { })),
        configure: builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time));
            builder.Services.Configure(account ?? (_ => { }));
        });

    private sealed class VccServerAddress(Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        public Uri Value { get; } = new(configuration["Vcc:BaseAddress"]!);
    }

    private sealed class Tenant
    {
        public string? Name { get; set; }
    }

    private sealed class ScopedAccounts(Tenant tenant, VccServerAddress address) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) =>
            new(tenant.Name is null ? null : new VccAccount { BaseAddress = address.Value, Domain = tenant.Name, AccessKey = "key of " + tenant.Name });
    }

    private sealed class TenantAccounts(Microsoft.AspNetCore.Http.IHttpContextAccessor http, VccServerAddress address) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default)
        {
            var tenant = http.HttpContext!.Request.Headers["X-Tenant"].ToString();
            return new(tenant.Length == 0 ? null : new VccAccount { BaseAddress = address.Value, Domain = tenant, AccessKey = "key of " + tenant });
        }
    }
}
