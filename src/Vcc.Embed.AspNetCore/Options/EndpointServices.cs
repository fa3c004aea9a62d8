using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Calls;
using Vcc.Embed.AspNetCore.Customers;
using Vcc.Embed.AspNetCore.Realm;
using Vcc.Embed.AspNetCore.Requests;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.AspNetCore.Tabs;

namespace Vcc.Embed.AspNetCore.Options;

/// <summary>Adds the services of the endpoints. <c>AddVccEmbed</c> of Vcc.Embed.Client finds this class by its name.</summary>
// The contract is a type of the framework, so that the two packages share no internal type.
internal sealed class EndpointServices : IConfigureOptions<IServiceCollection>
{
    public void Configure(IServiceCollection services)
    {
        services.AddOptions<VccEmbedEndpointOptions>().ValidateOnStart();
        services.TryAddSingleton<EndpointSection>();
        services.TryAddSingleton<IOptionsFactory<VccEmbedEndpointOptions>, EndpointOptionsFactory>();
        services.AddSingleton<IOptionsChangeTokenSource<VccEmbedEndpointOptions>>(app => app.GetRequiredService<EndpointSection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VccEmbedEndpointOptions>, EndpointOptionsValidator>());

        // One of each for all calls of MapVccEmbed: an agent's session and a user's rate do not depend on the prefix.
        services.TryAddSingleton<RequestGuard>();
        services.TryAddSingleton<UserRateLimiter>();
        services.TryAddSingleton<LoginRateLimiter>();
        services.TryAddSingleton<LoginCoalescer>();
        services.TryAddSingleton<SessionStore>();
        services.TryAddSingleton<RefusalStore>();
        services.TryAddSingleton<SharedSessionCacheFactory>();
        services.TryAddSingleton<SessionProvider>();
        services.TryAddSingleton<ClaimsAgentResolver>();
        services.TryAddSingleton<RequestAgentResolver>();
        services.TryAddSingleton<SessionEndpoint>();
        services.TryAddSingleton<RealmEndpoint>();
        services.TryAddSingleton<AgentEndpoint>();
        services.TryAddSingleton<PhoneWindowEndpoint>();
        services.TryAddSingleton<CallBatchWriter>();
        services.TryAddSingleton<CallsEndpoint>();
        services.TryAddSingleton<CustomerFinder>();
        services.TryAddSingleton<CustomersEndpoint>();
        services.TryAddSingleton<ContactsEndpoint>();
    }
}
