using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

/// <summary>The phone as a service that any component injects.</summary>
public class ServiceTests
{
    private const string StateJson =
        """
        {"value":{"connection":{"state":"ready","voiceRegistered":true},"voice":"here","availability":"online","device":1,"extension":"5000",
        "call":null,"transferOffer":null,"audioProblem":null,"capabilities":["call"]} }
        """;

    [Fact]
    public void The_component_shows_the_phone_of_the_service()
    {
        using var phone = Shared();

        phone.Component.Instance.Phone.Should().BeSameAs(phone.Service<IVccPhone>());
    }

    [Fact]
    public async Task A_service_command_goes_to_the_components_endpoint()
    {
        using var phone = Shared(parameters => parameters.Add(component => component.Endpoint, "/crm/vcc"));

        await phone.Service<IVccPhone>().HoldAsync(TestContext.Current.CancellationToken);

        phone.Page.Invocations.Last().Arguments.Take(2).Should().Equal("/crm/vcc", "hold");
    }

    [Fact]
    public async Task The_service_has_the_state_after_every_event()
    {
        using var phone = Shared();
        var service = phone.Service<IVccPhone>();
        var changes = 0;
        service.StateChanged += () => changes++;

        await phone.DeliverAsync(1, "vcc-notice", """{"text":"a"}""");

        service.State!.Extension.Should().Be("5000");
        changes.Should().Be(1);
    }

    [Fact]
    public async Task Readers_get_an_event_of_two_components_once()
    {
        using var phone = Shared();
        var second = phone.Render();
        var events = phone.Service<IVccPhone>().ReadEventsAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        foreach (var element in new[] { phone.Element, second.Find("vcc-softphone") })
            await RenderedPhone.DeliverAsync(element, (1, "vcc-notice", """{"text":"a"}"""));
        await phone.DeliverAsync(2, "vcc-notice", """{"text":"b"}""");

        await events.MoveNextAsync();
        events.Current.Should().Be(new VccNoticeReceived(1, new VccNotice("a")));
        await events.MoveNextAsync();
        events.Current.Should().Be(new VccNoticeReceived(2, new VccNotice("b")));
        await events.DisposeAsync();
    }

    [Fact]
    public void A_component_of_another_endpoint_has_its_own_phone()
    {
        using var phone = Shared();

        var other = phone.Render(parameters => parameters.Add(component => component.Endpoint, "/other"));

        other.Instance.Phone.Should().NotBeSameAs(phone.Service<IVccPhone>());
    }

    [Fact]
    public async Task The_service_outlives_the_component()
    {
        using var phone = Shared();
        phone.Component.Instance.Dispose();

        await phone.Service<IVccPhone>().HoldAsync(TestContext.Current.CancellationToken);

        phone.Page.Invocations.Last().Arguments[1].Should().Be("hold");
    }

    [Fact]
    public async Task A_page_without_a_phone_leaves_the_state_unknown()
    {
        using var phone = new RenderedPhone(host: host =>
        {
            host.Services.AddVccPhone();
            host.JSInterop.Setup<JsonElement>("vccEmbed.run", _ => true).SetResult(RenderedPhone.Parse("""{"error":{"code":"notReady"}}"""));
        });

        await phone.DeliverAsync(1, "vcc-notice", """{"text":"a"}""");

        phone.Service<IVccPhone>().State.Should().BeNull();
    }

    private static RenderedPhone Shared(Action<ComponentParameterCollectionBuilder<VccSoftphone>>? parameters = null) => new(parameters, host =>
    {
        host.Services.AddVccPhone();
        host.JSInterop.Setup<JsonElement>("vccEmbed.run", _ => true).SetResult(RenderedPhone.Parse(StateJson));
    });
}
