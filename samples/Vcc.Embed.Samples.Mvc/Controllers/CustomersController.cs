using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Mvc.Models;

namespace Vcc.Embed.Samples.Mvc.Controllers;

[Authorize]
[Route("customers")]
public sealed class CustomersController(CustomerBook customers) : Controller
{
    [HttpGet]
    public IActionResult Index(string? search) => View(new CustomerList(search, customers.Search(search).ToArray()));

    [HttpGet("{id:int}")]
    public IActionResult Details(int id) => customers.Find(id) is { } customer ? View(customer) : NotFound();
}
