using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Customers;

public sealed class ContactsEndpointTests
{
    private readonly FakeSearch _search = new();

    [Fact]
    public async Task Contacts_are_found_with_numbers_to_dial()
    {
        await using var app = await StartAsync();
        _search.Find = _ => [new Contact("Trần Thị Bình", "+84 912 345 678") { Company = "Hoa Sen" }, new Contact("Lan", "0987654321")];

        var response = await app.GetAsync("contacts?text=b%C3%ACnh");

        response.Status.Should().Be(HttpStatusCode.OK, response.Body);
        response.Header("Cache-Control").Should().Be("no-store");
        var contacts = response.Json.GetProperty("contacts");
        contacts[0].GetProperty("name").GetString().Should().Be("Trần Thị Bình");
        contacts[0].GetProperty("number").GetString().Should().Be("0912345678");
        contacts[1].ToString().Should().Be("""{"name":"Lan","company":null,"number":"0987654321"}""");
        var query = _search.Queries.Should().ContainSingle().Subject;
        (query.Text, query.Agent, query.Account, query.User).Should().Be(("bình", "5000", null, "user-5000"));
    }

    [Fact]
    public async Task Hostile_contacts_are_limited()
    {
        await using var app = await StartAsync();
        _search.Find = _ => [null!, new Contact("no number", "javascript:alert(1)"), .. Enumerable.Repeat(new Contact("<b>\r\n" + new string('x', 5_000), "0912345678"), 1_000)];

        var response = await app.GetAsync("contacts?text=xx");

        var contacts = response.Json.GetProperty("contacts");
        contacts.GetArrayLength().Should().Be(10);
        contacts[0].GetProperty("name").GetString().Should().HaveLength(200).And.NotContain("\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?text=m")]
    [InlineData("?text=%20%20m%20")]
    [InlineData("?text=mi%0d%0anh")]
    [InlineData("?text=0123456789012345678901234567890123456789x")]
    public async Task What_is_no_query_finds_nobody(string query)
    {
        await using var app = await StartAsync();

        var response = await app.GetAsync("contacts" + query);

        (response.Status, response.Body).Should().Be((HttpStatusCode.OK, """{"contacts":[]}"""));
        _search.Queries.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, "same-origin", "1", 401)]
    [InlineData("-", "same-origin", "1", 403)]
    [InlineData("5000", "cross-site", "1", 403)]
    [InlineData("5000", "same-origin", null, 403)]
    public async Task Only_the_phone_of_an_agent_may_search(string? user, string site, string? header, int status)
    {
        await using var app = await StartAsync();

        var response = await app.GetAsync("contacts?text=minh", user, request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Add("Sec-Fetch-Site", site);
            if (header is null)
                request.Headers.Remove("X-Vcc-Embed");
        });

        ((int)response.Status).Should().Be(status);
        _search.Queries.Should().BeEmpty();
    }

    [Fact]
    public async Task A_user_who_searches_too_often_must_wait()
    {
        await using var app = await StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ContactSearchesPerMinute = 1));
        await app.GetAsync("contacts?text=minh");

        var second = await app.GetAsync("contacts?text=minh");

        (second.Status, second.Code).Should().Be((HttpStatusCode.TooManyRequests, "rateLimited"));
    }

    [Fact]
    public async Task A_search_that_throws_names_nobody_in_the_log()
    {
        await using var app = await StartAsync();
        _search.Find = query => throw new InvalidOperationException("no 0912345678");

        var response = await app.GetAsync("contacts?text=minh");

        (response.Status, response.Code).Should().Be((HttpStatusCode.BadGateway, "lookupFailed"));
        app.Logs.GetSnapshot().Should().Contain(entry => entry.Message.Contains("failed") && !entry.Message.Contains("0912345678"));
    }

    [Fact]
    public async Task An_application_without_search_has_no_endpoint()
    {
        await using var app = await PhoneApp.StartAsync();

        var response = await app.GetAsync("contacts?text=minh");

        response.Status.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<PhoneApp> StartAsync(Action<Client.IVccEmbedBuilder>? phone = null) => PhoneApp.StartAsync(vcc =>
    {
        vcc.AddContactSearch<FakeSearch>().Services.AddScoped<IContactSearch>(_ => _search);
        phone?.Invoke(vcc);
    });

    private sealed class FakeSearch : IContactSearch
    {
        public List<ContactQuery> Queries { get; } = [];

        public Func<ContactQuery, IReadOnlyList<Contact>> Find { get; set; } = _ => [];

        public Task<IReadOnlyList<Contact>> FindAsync(ContactQuery query, CancellationToken cancellationToken = default)
        {
            Queries.Add(query);
            return Task.FromResult(Find(query));
        }
    }
}
