using Microsoft.Playwright;

namespace Vcc.Embed.HostingModels.Tests;

public sealed class CircuitLossTests(HostingSite site) : IClassFixture<HostingSite>
{
    [Fact]
    public async Task What_a_lost_circuit_missed_is_delivered_once_and_in_order()
    {
        await using var page = await site.OpenAsync("server");
        await page.RunsOnAsync("Server");
        await page.RingAsync();
        await page.WasToldAsync("ringing 0912345678");

        site.Switch.Pull();
        try
        {
            await page.LosesItsCircuitAsync();
            await page.ConnectAsync();
            for (var number = 1; number <= 30; number++) await page.NotifyAsync($"notice {number}");
            await page.EndAsync();
        }
        finally
        {
            site.Switch.Plug();
        }

        await page.WasToldAsync(["ringing 0912345678", "connected 0912345678", .. Enumerable.Range(1, 30).Select(number => $"notice {number}"), "ended CustomerHangUp"]);
        await page.NotifyAsync("afterwards");
        await page.WasToldAsync(["ringing 0912345678", "connected 0912345678", .. Enumerable.Range(1, 30).Select(number => $"notice {number}"), "ended CustomerHangUp", "afterwards"]);
    }

    [Fact]
    public async Task A_face_without_its_circuit_still_commands_the_phone()
    {
        await using var page = await site.OpenAsync("server");
        await page.RunsOnAsync("Server");
        site.Switch.Pull();
        try
        {
            await page.LosesItsCircuitAsync();
            // Blazor's own dialog covers the page; a key reaches the phone all the same.
            await page.RingAsync();

            var answer = page.Page.GetByRole(AriaRole.Button, new() { Name = "Nghe", Exact = true });
            // A call that has just begun to ring takes no clicks yet (threat T15).
            await Assertions.Expect(answer).ToBeEnabledAsync();
            await answer.DispatchEventAsync("click");
            await page.Page.WaitForFunctionAsync("() => fakePhone.asked.includes('answer')");
        }
        finally
        {
            site.Switch.Plug();
        }

        (await page.AskedAsync()).Should().Equal("answer");
    }
}
