using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Vcc.Embed.Client.Login;

namespace Vcc.Embed.Client.Tests.Support;

/// <summary>The client as an app has it, with a log to read and without random pauses.</summary>
public sealed class Crm : IDisposable
{
    public const string AccessKey = "a key of 16 char";

    private readonly ServiceProvider _services;

    public Crm(Action<IServiceCollection> add, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerProvider>(Log);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(new LoginRetryPolicy(() => 0));
        add(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeLoggerProvider Log { get; } = new();

    public static Crm For(FakeVcc vcc, Action<VccEmbedOptions>? more = null, TimeProvider? time = null) => At(vcc.BaseAddress, more, time);

    public static Crm At(Uri baseAddress, Action<VccEmbedOptions>? more = null, TimeProvider? time = null) =>
        new(services => services.AddVccEmbed(options => Configure(options, baseAddress, more)), time);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<VccLogin> LoginAsync(string extension = "5000", string? account = null, CancellationToken? cancellationToken = null) =>
        Get<IVccLoginClient>().LoginAsync(new VccAgent(extension, account), cancellationToken ?? TestContext.Current.CancellationToken);

    public async Task<VccLoginException> FailedLoginAsync(string extension = "5000", string? account = null)
    {
        var login = () => LoginAsync(extension, account);
        return (await login.Should().ThrowAsync<VccLoginException>()).Which;
    }

    public void Dispose() => _services.Dispose();

    private static void Configure(VccEmbedOptions options, Uri baseAddress, Action<VccEmbedOptions>? more)
    {
        options.BaseAddress = baseAddress;
        options.Domain = FakeVcc.Domain;
        options.AccessKey = AccessKey;
        more?.Invoke(options);
    }
}
