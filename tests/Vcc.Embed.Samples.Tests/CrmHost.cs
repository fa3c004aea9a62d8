using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Samples.Tests;

/// <summary>A sample with a new SQLite file outside of the source tree.</summary>
public sealed class CrmHost<TSample> : WebApplicationFactory<TSample>
    where TSample : class
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcc-embed-crm-");

    /// <summary>Signs in as the sample signs in whoever opens a page.</summary>
    public HttpClient CreateAgent()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>Writes calls as the endpoint of the phone does.</summary>
    public async Task WriteAsync(params CallRecord[] calls)
    {
        await using var scope = Services.CreateAsyncScope();
        var journal = scope.ServiceProvider.GetRequiredService<ICallJournal>();
        foreach (var call in calls)
            await journal.WriteAsync(call, TestContext.Current.CancellationToken);
    }

    // Without pooling, the file closes with the host and can be deleted.
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:Crm", $"Data Source={Path.Combine(_folder.FullName, "crm.db")};Pooling=false")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(JournalCalls.Now.AddMinutes(5))));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
