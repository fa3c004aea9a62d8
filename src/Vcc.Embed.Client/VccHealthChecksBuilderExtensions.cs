using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vcc.Embed.Client.Health;
using Vcc.Embed.Client.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VCC to an application's health checks.</summary>
public static class VccHealthChecksBuilderExtensions
{
    /// <summary>Checks that an account is complete and that its VCC responds to HTTP. No agent is logged in. The data holds the last login's result and the clock skew.</summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="account">The account; <see langword="null"/> for the default one.</param>
    /// <param name="name">The name of the check; <c>vcc</c>, or <c>vcc-</c> and the account's name.</param>
    /// <param name="tags">Tags to filter by.</param>
    public static IHealthChecksBuilder AddVccEmbed(this IHealthChecksBuilder builder, string? account = null, string? name = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.Add(new HealthCheckRegistration(
            name ?? (account is null ? "vcc" : $"vcc-{account}"),
            app => new AccountHealthCheck(
                account,
                app.GetRequiredService<IServiceScopeFactory>(),
                app.GetRequiredService<AccountHttpClient>(),
                app.GetRequiredService<LastLoginStore>(),
                app.GetRequiredService<TimeProvider>()),
            failureStatus: null,
            tags));
    }
}
