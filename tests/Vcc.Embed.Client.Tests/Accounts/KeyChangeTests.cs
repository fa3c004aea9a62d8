using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Accounts;

/// <summary>F7: an access key is changed while the app runs.</summary>
public sealed class KeyChangeTests : IDisposable
{
    private readonly FakeVcc _vcc = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));

    public KeyChangeTests() => _vcc.Answer(200, FakeVcc.Ok);

    [Fact]
    public async Task The_next_login_uses_a_changed_configuration_key()
    {
        var settings = Settings.Of(("Vcc:BaseAddress", _vcc.BaseAddress.AbsoluteUri), ("Vcc:Domain", "demo"), ("Vcc:AccessKey", "the old key"));
        using var crm = new Crm(services => services.AddSingleton<IConfiguration>(settings).AddVccEmbed(), _time);
        var before = await crm.LoginAsync();

        settings["Vcc:AccessKey"] = "the new key";
        settings.Reload();
        var after = await crm.LoginAsync();

        before.Token.Reveal().Should().Be(MintedWith("the old key"));
        after.Token.Reveal().Should().Be(MintedWith("the new key"));
    }

    [Fact]
    public async Task The_next_login_uses_a_changed_database_key()
    {
        var database = new Database { Key = "the old key", BaseAddress = _vcc.BaseAddress };
        using var crm = new Crm(services => services.AddSingleton(database).AddScoped<Connection>().AddVccEmbed().ConfigureNetwork(network => network.AllowLoopback = true).AddAccountProvider<DatabaseAccounts>(), _time);
        var before = await crm.LoginAsync(account: "tenant 7");

        database.Key = "the new key";
        var after = await crm.LoginAsync(account: "tenant 7");

        before.Token.Reveal().Should().Be(MintedWith("the old key"));
        after.Token.Reveal().Should().Be(MintedWith("the new key"));
        database.Asked.Should().Equal("tenant 7", "tenant 7");
        database.OpenConnections.Should().Be(0, "each look-up has a scope of its own, and ends it");
    }

    [Fact]
    public async Task An_account_from_the_database_is_checked()
    {
        var database = new Database { Key = "key", BaseAddress = new Uri("http://169.254.169.254/") };
        using var crm = new Crm(services => services.AddSingleton(database).AddScoped<Connection>().AddVccEmbed().ConfigureNetwork(network => network.AllowLoopback = true).AddAccountProvider<DatabaseAccounts>(), _time);

        var failure = await crm.FailedLoginAsync(account: "tenant 7");

        failure.Reason.Should().Be(VccLoginFailure.Misconfigured);
        failure.Message.Should().Contain("must be https");
    }

    public void Dispose() => _vcc.Dispose();

    private string MintedWith(string key) =>
        new VccTokenMinter(_time).Mint(new VccAccount { Domain = "demo", AccessKey = key }, new VccAgent("5000")).Reveal();

    private sealed class Database
    {
        public required string Key { get; set; }

        public required Uri BaseAddress { get; init; }

        public List<string?> Asked { get; } = [];

        public int OpenConnections { get; set; }
    }

    private sealed class Connection : IDisposable
    {
        public Connection(Database database)
        {
            Database = database;
            Database.OpenConnections++;
        }

        public Database Database { get; }

        public void Dispose() => Database.OpenConnections--;
    }

    private sealed class DatabaseAccounts(Connection connection) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default)
        {
            connection.Database.Asked.Add(name);
            return new(new VccAccount { BaseAddress = connection.Database.BaseAddress, Domain = "demo", AccessKey = connection.Database.Key });
        }
    }
}
