using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.Client.Internal;

internal sealed class VccEmbedBuilder(IServiceCollection services) : IVccEmbedBuilder
{
    public IServiceCollection Services => services;
}
