using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

/// <summary>The table on each database. SQL Server is compiled and unit-tested only: no server runs here.</summary>
public class ModelTests
{
    [Theory]
    [InlineData("SQLite", "\"Id\" TEXT NOT NULL CONSTRAINT \"PK_VccCalls\" PRIMARY KEY")]
    [InlineData("PostgreSQL", "CONSTRAINT \"PK_VccCalls\" PRIMARY KEY (\"Id\")")]
    [InlineData("SqlServer", "CONSTRAINT [PK_VccCalls] PRIMARY KEY ([Id])")]
    public void The_id_is_unique(string provider, string key)
    {
        using var context = Open(provider);

        var script = context.Database.GenerateCreateScript();

        script.Should().Contain(key);
        script.Split("CREATE INDEX").Should().HaveCount(5);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    [InlineData("SqlServer")]
    public void Version_and_end_guard_an_update(string provider)
    {
        using var context = Open(provider);

        var tokens = context.Model.FindEntityType(typeof(VccCallEntity))!.GetProperties().Where(property => property.IsConcurrencyToken).Select(property => property.Name);

        tokens.Should().BeEquivalentTo("Version", "EndedAt");
    }

    [Fact]
    public void Texts_of_SQL_Server_are_Unicode_and_limited()
    {
        using var context = Open("SqlServer");

        var script = context.Database.GenerateCreateScript();

        script.Should().Contain("[Note] nvarchar(4000) NULL").And.NotContain("nvarchar(max)");
    }

    [Fact]
    public void A_schema_of_the_application_is_used()
    {
        var model = new ModelBuilder().AddVccCalls("crm");

        model.Model.FindEntityType(typeof(VccCallEntity))!.GetSchema().Should().Be("crm");
    }

    private static CrmContext Open(string provider)
    {
        var options = new DbContextOptionsBuilder<CrmContext>();
        return new CrmContext((provider switch
        {
            "SQLite" => options.UseSqlite("Data Source=:memory:"),
            "PostgreSQL" => options.UseNpgsql("Host=127.0.0.1"),
            _ => options.UseSqlServer("Server=127.0.0.1"),
        }).Options);
    }
}
