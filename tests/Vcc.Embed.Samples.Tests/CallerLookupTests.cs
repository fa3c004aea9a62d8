using System.Text.Json;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Mvc.Controllers;

namespace Vcc.Embed.Samples.Tests;

/// <summary>The CRM keeps numbers as people typed them, and VCC sends them in another form.</summary>
public sealed class CallerLookupTests(CrmHost<HomeController> crm) : IClassFixture<CrmHost<HomeController>>
{
    [Theory]
    [InlineData("84903112233", "Lê Quốc Bảo")]
    [InlineData("0903112233", "Lê Quốc Bảo")]
    [InlineData("+84934556677", "Phạm Ngọc Anh")]
    [InlineData("0945667788", "Bùi Thanh Tùng")]
    public void A_customer_is_found_by_any_spelling(string number, string name) =>
        new CustomerBook().FindByPhone(VccPhoneNumber.Parse(number))!.Name.Should().Be(name);

    [Theory]
    [InlineData("vi", "Tiềm năng")]
    [InlineData("en", "Lead")]
    public async Task A_card_has_the_agents_language(string language, string stage)
    {
        using var agent = await SignedInAsync(language);

        using var response = await agent.GetAsync("/vcc/customers/84903112233?direction=inbound", TestContext.Current.CancellationToken);

        var found = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var card = found.GetProperty("customers").EnumerateArray().Single();
        card.GetProperty("name").GetString().Should().Be("Lê Quốc Bảo");
        card.GetProperty("link").GetString().Should().Be("/customers/3");
        card.GetProperty("tags")[0].GetString().Should().Be(stage);
    }

    [Fact]
    public async Task An_unknown_caller_has_no_card()
    {
        using var agent = await SignedInAsync("vi");

        var found = await agent.GetFromJsonAsync<JsonElement>("/vcc/customers/0900000000", TestContext.Current.CancellationToken);

        found.GetProperty("customers").GetArrayLength().Should().Be(0);
    }

    /// <summary>The sample signs in whoever opens a page.</summary>
    private async Task<HttpClient> SignedInAsync(string language)
    {
        var client = crm.CreateAgent();
        using var page = await client.GetAsync($"/language/{language}", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Add("X-Vcc-Embed", "1");
        return client;
    }
}
