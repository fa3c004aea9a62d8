using System.Net;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Mvc.Controllers;
using Vcc.Embed.Samples.Mvc.Models;

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

    [Fact]
    public async Task The_mvc_page_gets_the_name_of_a_caller()
    {
        using var agent = await SignedInAsync();

        var customer = await agent.GetFromJsonAsync<CustomerName>("/customers/by-phone?number=84903112233&direction=inbound", TestContext.Current.CancellationToken);

        customer.Should().Be(new CustomerName("3", "Lê Quốc Bảo"));
    }

    [Theory]
    [InlineData("0900000000")]
    [InlineData("anonymous")]
    public async Task An_unknown_caller_has_no_name(string number)
    {
        using var agent = await SignedInAsync();

        using var response = await agent.GetAsync($"/customers/by-phone?number={number}&direction=inbound", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    /// <summary>The sample signs in whoever opens a page.</summary>
    private async Task<HttpClient> SignedInAsync()
    {
        var client = crm.CreateAgent();
        using var page = await client.GetAsync("/", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Accept.Clear();
        return client;
    }
}
