using Microsoft.Playwright;

namespace Vcc.Embed.HostingModels.Tests;

public sealed class CircuitLossTests(HostingSite site)
{
    [Fact]
    public async Task Events_missed_by_a_lost_circuit_arrive_in_order()
    {
        await using var cable = site.Cable();
        await using var page = await site.OpenAsync("server", cable);
        await page.RunsOnAsync("Server");
        await page.RingAsync();
        await page.WasToldAsync("ringing 0912345678");

        cable.Pull();
        await page.LosesItsCircuitAsync();
        await page.ConnectAsync();
        for (var number = 1; number <= 30; number++) await page.NotifyAsync($"notice {number}");
        await page.EndAsync();
        cable.Plug();

        await page.WasToldAsync(["ringing 0912345678", "connected 0912345678", .. Enumerable.Range(1, 30).Select(number => $"notice {number}"), "ended CustomerHangUp"]);
        await page.NotifyAsync("afterwards");
        await page.WasToldAsync(["ringing 0912345678", "connected 0912345678", .. Enumerable.Range(1, 30).Select(number => $"notice {number}"), "ended CustomerHangUp", "afterwards"]);
    }

    [Fact]
    public async Task An_element_without_its_circuit_still_commands_the_phone()
    {
        await using var cable = site.Cable();
        await using var page = await site.OpenAsync("server", cable);
        await page.RunsOnAsync("Server");
        cable.Pull();
        await page.LosesItsCircuitAsync();

        // Blazor's own dialog covers the page; a key reaches the phone all the same.
        await page.RingAsync();
        var answer = page.Page.GetByRole(AriaRole.Button, new() { Name = "Nghe", Exact = true });
        // A call that has just begun to ring takes no clicks yet (threat T15).
        await Assertions.Expect(answer).ToBeEnabledAsync();
        await answer.DispatchEventAsync("click");

        await page.Page.WaitForFunctionAsync("() => fakePhone.asked.includes('answer')");
        (await page.AskedAsync()).Should().Equal("answer");
    }

    [Fact]
    public async Task A_resumed_circuit_gets_only_the_events_it_missed()
    {
        await using var page = await site.OpenAsync("server");
        await page.RunsOnAsync("Server");
        await page.RingAsync();
        await page.ConnectAsync();
        await page.WasToldAsync("ringing 0912345678", "connected 0912345678");

        (await page.Page.EvaluateAsync<bool>("Blazor.pauseCircuit()")).Should().BeTrue();
        await page.NotifyAsync("while paused");
        await page.EndAsync();
        (await page.Page.EvaluateAsync<bool>("Blazor.resumeCircuit()")).Should().BeTrue();

        // The list belongs to the new circuit, so it holds no event of the old one.
        await page.WasToldAsync("while paused", "ended CustomerHangUp");
        await page.Page.ClickAsync("#hold");
        await page.ReplyIsAsync("held");
        (await page.AskedAsync()).Should().Equal("hold");
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Events_missed_by_an_evicted_circuit_arrive_once()
    {
        await using var own = await OwnSite.StartAsync(keepsLostCircuits: false);
        await using var cable = own.Cable();
        await using var page = await site.OpenAsync("server", cable);
        await page.RunsOnAsync("Server");
        await page.RingAsync();
        await page.ConnectAsync();
        await page.WasToldAsync("ringing 0912345678", "connected 0912345678");

        cable.Pull();
        await page.LosesItsCircuitAsync();
        await own.CircuitClosesAsync();
        for (var number = 1; number <= 20; number++) await page.NotifyAsync($"notice {number}");
        await page.EndAsync();
        cable.Plug();

        // The new component gets the events that the old one missed, and no other.
        string[] missed = [.. Enumerable.Range(1, 20).Select(number => $"notice {number}"), "ended CustomerHangUp"];
        await page.WasToldAsync(missed);
        await page.NotifyAsync("afterwards");
        await page.WasToldAsync([.. missed, "afterwards"]);
        await page.Page.ClickAsync("#hold");
        await page.ReplyIsAsync("held");
        (await page.AskedAsync()).Should().Equal("hold");
        own.CircuitsOpened.Should().Be(2);
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_command_whose_circuit_goes_away_settles()
    {
        await using var own = await OwnSite.StartAsync(keepsLostCircuits: false);
        await using var cable = own.Cable();
        await using var page = await site.OpenAsync("server", cable);
        await page.RunsOnAsync("Server");
        await page.KeepCommandsWaitingAsync();
        await page.Page.ClickAsync("#hold");
        await page.Page.WaitForFunctionAsync("() => fakePhone.asked.includes('hold')");

        cable.Pull();

        (await own.NextEndingAsync()).Should().Be("pageUnreachable");
    }
}
