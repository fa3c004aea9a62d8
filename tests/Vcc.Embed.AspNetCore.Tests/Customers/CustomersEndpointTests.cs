using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Customers;

public sealed class CustomersEndpointTests
{
    private readonly FakeLookup _lookup = new();

    [Fact]
    public async Task A_customer_is_found_with_all_fields()
    {
        await using var app = await StartAsync(pathBase: "/crm");
        _lookup.Find = _ => [new CustomerCard("7", "Trần Thị Bình")
        {
            Company = "Hoa Sen",
            Link = "/customers/7",
            Tags = ["VIP"],
            Fields = [new CustomerField("Debt", "0")],
            LastContact = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7)),
        }];

        var response = await app.FindCustomersAsync("0912345678", change: request => request.RequestUri = new Uri("/crm" + request.RequestUri, UriKind.Relative));

        response.Status.Should().Be(HttpStatusCode.OK, response.Body);
        response.Header("Cache-Control").Should().Be("no-store");
        var customer = response.Json.GetProperty("customers")[0];
        customer.GetProperty("name").GetString().Should().Be("Trần Thị Bình");
        customer.GetProperty("link").GetString().Should().Be("/crm/customers/7");
        customer.GetProperty("fields").ToString().Should().Be("""[{"label":"Debt","value":"0"}]""");
        customer.GetProperty("lastContact").GetString().Should().Be("2026-11-20T09:00:00+07:00");
    }

    [Theory]
    [InlineData("%2B84912345678")]
    [InlineData("+84 912 345 678")]
    [InlineData("0912.345.678")]
    public async Task The_lookup_gets_the_number_in_one_form(string written)
    {
        await using var app = await StartAsync();

        await app.FindCustomersAsync($"{written}?hotline=18001234&queue=Sales%20A");

        var caller = _lookup.Callers.Should().ContainSingle().Subject;
        (caller.Number.E164, caller.Number.Dial, caller.Hotline, caller.Queue).Should().Be(("+84912345678", "0912345678", "18001234", "Sales A"));
        (caller.Agent, caller.Account, caller.User, caller.Direction).Should().Be(("5000", null, "user-5000", VccCallDirection.Inbound));
    }

    [Theory]
    [InlineData("outbound", false, 0)]
    [InlineData("outbound", true, 1)]
    [InlineData("internal", true, 0)]
    [InlineData("inbound", false, 1)]
    public async Task Only_wanted_directions_are_looked_up(string direction, bool isOutboundWanted, int asked)
    {
        await using var app = await StartAsync(vcc => vcc.ConfigureEndpoints(options => options.LookUpOutboundCalls = isOutboundWanted));

        var response = await app.FindCustomersAsync($"0912345678?direction={direction}");

        response.Status.Should().Be(HttpStatusCode.OK);
        _lookup.Callers.Should().HaveCount(asked);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("anonymous")]
    [InlineData("0912345678%01")]
    [InlineData("09123456780912345678091234567809123456780912345678091234567809123456789")]
    public async Task What_is_no_number_is_refused(string number)
    {
        await using var app = await StartAsync();

        var response = await app.FindCustomersAsync(number);

        (response.Status, response.Code).Should().Be((HttpStatusCode.BadRequest, "invalidNumber"));
        _lookup.Callers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_query_of_control_characters_is_left_out()
    {
        await using var app = await StartAsync();

        await app.FindCustomersAsync("0912345678?queue=a%0d%0ab&hotline=" + new string('1', 65));

        _lookup.Callers.Single().Should().Match<CallerContext>(caller => caller.Queue == null && caller.Hotline == null);
    }

    [Theory]
    [InlineData(null, "same-origin", "1", 401)]
    [InlineData("-", "same-origin", "1", 403)]
    [InlineData("5000", "cross-site", "1", 403)]
    [InlineData("5000", "same-origin", null, 403)]
    public async Task Only_the_phone_of_an_agent_may_ask(string? user, string site, string? header, int status)
    {
        await using var app = await StartAsync();

        var response = await app.FindCustomersAsync("0912345678", user, request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Add("Sec-Fetch-Site", site);
            if (header is null)
                request.Headers.Remove("X-Vcc-Embed");
        });

        ((int)response.Status).Should().Be(status);
        _lookup.Callers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_user_who_asks_too_often_must_wait()
    {
        await using var app = await StartAsync(vcc => vcc.ConfigureEndpoints(options => options.LookupsPerMinute = 1));
        await app.FindCustomersAsync("0912345678");

        var second = await app.FindCustomersAsync("0912345679");

        (second.Status, second.Code).Should().Be((HttpStatusCode.TooManyRequests, "rateLimited"));
    }

    private Task<PhoneApp> StartAsync(Action<Client.IVccEmbedBuilder>? phone = null, string pathBase = "") => PhoneApp.StartAsync(
        vcc =>
        {
            vcc.AddCustomerLookup<FakeLookup>().Services.AddScoped<ICustomerLookup>(_ => _lookup);
            phone?.Invoke(vcc);
        },
        pathBase: pathBase);
}
