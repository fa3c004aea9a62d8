using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class ShutdownTests
{
    // F97
    [Fact]
    public async Task A_login_under_way_ends_normally_at_shutdown()
    {
        var release = new TaskCompletionSource();
        await using var app = await PhoneApp.StartAsync();
        var arrived = app.Vcc.HoldUntil(release.Task);
        var session = app.OpenSessionAsync();
        await arrived;

        app.Lifetime.StopApplication();
        var late = app.OpenSessionAsync("5001");
        release.SetResult();

        (await session).Status.Should().Be(HttpStatusCode.OK);
        (await late).Status.Should().Be(HttpStatusCode.OK);
    }
}
