using System.Net;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Customers;

/// <summary>Lookups that are slow, throw, or return too much or something hostile (F72, T11).</summary>
public sealed class ContainedLookupTests : IAsyncLifetime
{
    private readonly FakeLookup _lookup = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private PhoneApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PhoneApp.StartAsync(vcc =>
    {
        vcc.Services.AddSingleton<TimeProvider>(_time);
        vcc.AddCustomerLookup<FakeLookup>().Services.AddScoped<ICustomerLookup>(_ => _lookup);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lookup_has_two_seconds(bool isTokenObserved)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lookup.Before = token =>
        {
            asked.SetResult();
            return isTokenObserved ? Task.Delay(Timeout.Infinite, token) : never.Task;
        };

        var request = _app.FindCustomersAsync("0912345678");
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(2));
        var response = await request;

        (response.Status, response.Code).Should().Be((HttpStatusCode.GatewayTimeout, "lookupTimedOut"));
    }

    [Fact]
    public async Task A_lookup_that_blocks_its_thread_has_two_seconds()
    {
        using var release = new ManualResetEventSlim();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lookup.Before = _ =>
        {
            asked.SetResult();
            release.Wait(CancellationToken.None);
            return Task.CompletedTask;
        };

        var request = _app.FindCustomersAsync("0912345678");
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(2));
        var response = await request;
        release.Set();

        response.Code.Should().Be("lookupTimedOut");
    }

    [Fact]
    public async Task A_lookup_that_throws_tells_the_log_only()
    {
        _lookup.Find = _ => throw new InvalidDataException("no row for 0912 345 678; Password=secret");

        var response = await _app.FindCustomersAsync("0912345678");

        (response.Status, response.Code).Should().Be((HttpStatusCode.BadGateway, "lookupFailed"));
        response.Body.Should().NotContain("secret");
        var line = _app.Logs.GetSnapshot().Should().ContainSingle(line => line.Message.Contains("InvalidDataException")).Subject;
        line.Message.Should().Contain("•••678").And.NotContain("0912 345 678");
    }

    [Fact]
    public async Task No_log_line_of_ours_holds_the_number()
    {
        await _app.FindCustomersAsync("0912345678");

        _app.Logs.GetSnapshot().Where(line => line.Category!.StartsWith("Vcc.", StringComparison.Ordinal)).Should().NotContain(line => line.Message.Contains("912345678"));
    }

    [Fact]
    public async Task Many_and_long_results_are_cut()
    {
        _lookup.Find = _ => [.. Enumerable.Range(0, 50).Select(id => new CustomerCard(new string('i', 1000), new string('n', 100_000))
        {
            Company = new string('c', 1000),
            Tags = [.. Enumerable.Repeat(new string('t', 1000), 1000)],
            Fields = [.. Enumerable.Repeat(new CustomerField(new string('l', 1000), new string('v', 100_000)), 1000)],
        })];

        var response = await _app.FindCustomersAsync("0912345678");

        response.Json.GetProperty("customers").GetArrayLength().Should().Be(10);
        response.Json.GetProperty("hasMore").GetBoolean().Should().BeTrue();
        response.Body.Length.Should().BeLessThan(40_000);
        response.Json.GetProperty("customers")[0].GetProperty("name").GetString()!.Length.Should().Be(200);
    }

    [Fact]
    public async Task Hostile_texts_stay_texts()
    {
        _lookup.Find = _ => [new CustomerCard("7", "<img src=x onerror=alert(1)>\u202egnp.exe\u0000\r\nX") { Tags = ["\u2066"], Fields = [null!, new CustomerField(null!, null!)] }, null!];

        var response = await _app.FindCustomersAsync("0912345678");

        var customer = response.Json.GetProperty("customers").EnumerateArray().Should().ContainSingle().Subject;
        customer.GetProperty("name").GetString().Should().Be("<img src=x onerror=alert(1)>gnp.exe   X");
        customer.GetProperty("tags").ToString().Should().Be("[]");
        response.Body.Should().NotContain("<img", "JSON of ASP.NET Core escapes it");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("~//evil.example")]
    [InlineData("\tjavascript:alert(1)")]
    [InlineData("customers/7")]
    [InlineData("https://a.example/\"onclick=\"x")]
    [InlineData("file:///etc/passwd")]
    public async Task A_doubtful_link_is_left_out(string link)
    {
        _lookup.Find = _ => [new CustomerCard("7", "An") { Link = link }];

        var response = await _app.FindCustomersAsync("0912345678");

        response.Json.GetProperty("customers")[0].GetProperty("link").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("~/customers/7", "/customers/7")]
    [InlineData("https://crm.example/c/7", "https://crm.example/c/7")]
    public async Task A_plain_link_is_kept(string link, string sent)
    {
        _lookup.Find = _ => [new CustomerCard("7", "An") { Link = link }];

        var response = await _app.FindCustomersAsync("0912345678");

        response.Json.GetProperty("customers")[0].GetProperty("link").GetString().Should().Be(sent);
    }

    [Fact]
    public async Task No_list_at_all_means_no_customer()
    {
        _lookup.Find = _ => null!;

        var response = await _app.FindCustomersAsync("0912345678");

        response.Body.Should().Be("""{"customers":[],"hasMore":false}""");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
