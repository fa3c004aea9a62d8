using Microsoft.AspNetCore.Components;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class EventTests
{
    public static TheoryData<string> Names => [.. Examples.Events.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_event_of_the_page_reaches_its_callback_as_its_record(string name)
    {
        var (_, kind, json, expected) = Examples.Events.Single(example => example.Name == name);
        var raised = new List<(string Callback, object Detail)>();
        using var phone = new RenderedPhone(parameters => ListenToAll(parameters, (callback, detail) => raised.Add((callback, detail))));

        await phone.DeliverAsync(1, name, json);

        raised.Should().ContainSingle().Which.Callback.Should().Be($"On{kind}");
        raised[0].Detail.Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public void There_is_an_example_for_every_kind_of_event() =>
        Examples.Events.Select(example => example.Kind).Should().BeEquivalentTo(Enum.GetValues<VccPhoneEventKind>());

    [Fact]
    public async Task A_callback_redraws_the_page_that_listens()
    {
        var number = "";
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.OnCallRinging, call => number = call.Number));

        await phone.DeliverAsync(1, "vcc-call-ringing", Examples.CallJson);

        number.Should().Be("0912345678");
    }

    [Fact]
    public void Talk_time_is_known_only_for_a_call_that_connected_and_ended()
    {
        var ended = Examples.Call with { EndedAt = Examples.Call.ConnectedAt!.Value.AddSeconds(70) };

        var talked = ended.TalkTime;
        var running = Examples.Call.TalkTime;
        var missed = (ended with { ConnectedAt = null }).TalkTime;

        talked.Should().Be(TimeSpan.FromSeconds(70));
        running.Should().BeNull();
        missed.Should().BeNull();
    }

    /// <summary>Sets every <c>On…</c> parameter, whatever its record is.</summary>
    internal static void ListenToAll(ComponentParameterCollectionBuilder<VccSoftphone> parameters, Action<string, object> raised)
    {
        foreach (var property in typeof(VccSoftphone).GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(EventCallback<>)))
        {
            typeof(EventTests)
                .GetMethod(nameof(Listen), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(property.PropertyType.GetGenericArguments())
                .Invoke(null, [parameters, property.Name, raised]);
        }
    }

    private static void Listen<T>(ComponentParameterCollectionBuilder<VccSoftphone> parameters, string callback, Action<string, object> raised) =>
        parameters.TryAdd(callback, EventCallback.Factory.Create<T>(raised, detail => raised(callback, detail!)));
}
