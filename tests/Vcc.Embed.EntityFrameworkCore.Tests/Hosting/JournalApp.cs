using Microsoft.EntityFrameworkCore.Diagnostics;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>Starts an application whose journal is a test's database.</summary>
public static class JournalApp
{
    public static Task<PhoneApp> StartAsync(TestDatabase database, IInterceptor? interceptor = null, Action<IServiceCollection>? services = null, Action<IVccEmbedBuilder>? phone = null) =>
        PhoneApp.StartAsync(
            phone: vcc =>
            {
                vcc.AddEntityFrameworkJournal<CrmContext>().ConfigureEndpoints(options => options.CallPostsPerMinute = 1_000_000);
                phone?.Invoke(vcc);
            },
            configure: builder =>
            {
                builder.Services.AddDbContext<CrmContext>(options =>
                {
                    database.Configure(options);
                    if (interceptor is not null)
                        options.AddInterceptors(interceptor);
                });
                services?.Invoke(builder.Services);
            });
}
