using Microsoft.AspNetCore.Mvc;
using Vcc.Embed.Samples.Crm.Customers;

namespace Vcc.Embed.Samples.Mvc.Controllers;

public sealed class HomeController(CustomerBook customers) : Controller
{
    public IActionResult Index() => View(customers.All.Take(4).ToArray());
}
