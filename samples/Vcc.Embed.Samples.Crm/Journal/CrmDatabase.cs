using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Vcc.Embed.Samples.Crm.Journal;

/// <summary>Chooses the database: that of <c>ConnectionStrings:Crm</c>, or the SQLite file <c>crm.db</c> beside the application.</summary>
internal static class CrmDatabase
{
    public static void AddCrmDatabase(this IServiceCollection services)
    {
        services.AddDbContext<CrmContext>(Configure);
        services.AddHostedService<CrmTablesCreator>();
        services.AddScoped<TeamCalls>();
    }

    private static void Configure(IServiceProvider services, DbContextOptionsBuilder options)
    {
        var file = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, "crm.db");
        var connection = services.GetRequiredService<IConfiguration>().GetConnectionString("Crm") ?? $"Data Source={file}";
        // PostgreSQL has a host, and SQLite has a file only.
        if (new DbConnectionStringBuilder { ConnectionString = connection }.ContainsKey("Host"))
            options.UseNpgsql(connection);
        else
            options.UseSqlite(connection);
    }
}
