using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Vcc.Embed.Client.Tests.Docs;

/// <summary>The code in the package's two README files; ReadmeTests compares it word for word.</summary>
internal static class ReadmeSnippets
{
    public static void Start(IHostApplicationBuilder builder)
    {
        #region start
        builder.Services.AddVccEmbed();   // reads section "Vcc"
        #endregion
    }

    #region login
    public sealed class PhoneLogin(IVccLoginClient vcc)
    {
        public async Task<string> StartAsync(string extension, CancellationToken cancellationToken)
        {
            try
            {
                var login = await vcc.LoginAsync(new VccAgent(extension), cancellationToken);
                return login.Token.Reveal();          // for csInit(token, domain), and for nothing else
            }
            catch (VccLoginException failure) when (failure.Reason == VccLoginFailure.UnknownExtension)
            {
                throw new InvalidOperationException(failure.Describe().Title, failure);
            }
        }
    }
    #endregion

    #region provider
    public sealed class TenantAccounts(CrmDatabase database) : IVccAccountProvider
    {
        public async ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default)
        {
            var tenant = await database.FindTenantAsync(name, cancellationToken);
            return tenant is null ? null : new VccAccount { Domain = tenant.VccDomain, AccessKey = tenant.VccKey };
        }
    }
    #endregion

    public static void Brands(IServiceCollection services)
    {
        #region brands
        services.AddVccEmbed("brand-a");                                                  // Vcc:Accounts:brand-a
        services.AddVccEmbed("brand-b", account => account.BaseAddress = VccBaseAddresses.ThreeC);
        var agent = new VccAgent("401_202", Account: "brand-b");
        #endregion
        _ = agent;
    }

    public static void Provider(IServiceCollection services)
    {
        #region add-provider
        services.AddVccEmbed().AddAccountProvider<TenantAccounts>();
        #endregion
    }

    public static void Health(IServiceCollection services)
    {
        #region health
        services.AddHealthChecks().AddVccEmbed();
        #endregion
    }

    #region without-host
    public static IVccLoginClient Create(string domain, string accessKey)
    {
        var services = new ServiceCollection();
        services.AddVccEmbed(account =>
        {
            account.Domain = domain;
            account.AccessKey = accessKey;
        });
        return services.BuildServiceProvider().GetRequiredService<IVccLoginClient>();   // once, for as long as the app runs
    }
    #endregion
}

internal sealed record Tenant(string VccDomain, string VccKey);

internal sealed class CrmDatabase
{
    private readonly Dictionary<string, Tenant> _tenants = [];

    public Task<Tenant?> FindTenantAsync(string? name, CancellationToken cancellationToken) =>
        Task.FromResult(name is not null && _tenants.TryGetValue(name, out var tenant) ? tenant : null);
}
