using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>What the phone needs to look customers up. A session has it when the application has a customer lookup.</summary>
/// <param name="Outbound">Whether outbound calls are looked up too.</param>
/// <param name="NewCustomer">The page that creates a customer, with the path base.</param>
internal sealed record CustomerSettings(bool Outbound, string? NewCustomer)
{
    public static CustomerSettings? Create(HttpContext context, VccEmbedEndpointOptions options) =>
        IsEnabled(context.RequestServices) ? new(options.LookUpOutboundCalls, CustomerLinkResolver.Resolve(options.NewCustomerLink, context.Request.PathBase)) : null;

    public static bool IsEnabled(IServiceProvider services) => services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(ICustomerLookup));
}
