using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.Client.Tests.Support;

internal static class Settings
{
    public static IServiceCollection AddSettings(this IServiceCollection services, params (string Key, string Value)[] settings) =>
        services.AddSingleton<IConfiguration>(Of(settings));

    public static IConfigurationRoot Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
}
