using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Vcc.Embed.Samples.Crm.Journal;

namespace Vcc.Embed.Samples.Mvc.Controllers;

[Authorize]
[Route("calls")]
public sealed class CallsController(TeamCalls team) : Controller
{
    [HttpGet("missed")]
    public async Task<IActionResult> Missed(CancellationToken cancellationToken) => View(await team.FindMissedAsync(cancellationToken));

    /// <summary>A real application lets supervisors in only.</summary>
    [HttpGet("today")]
    public async Task<IActionResult> Today(CancellationToken cancellationToken) => View(await team.CountTodayAsync(cancellationToken));
}
