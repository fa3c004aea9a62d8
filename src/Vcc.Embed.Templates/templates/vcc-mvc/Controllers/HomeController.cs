using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Company.Crm1.Controllers;

[Authorize]
public class HomeController : Controller
{
    public IActionResult Index() => View();
}
