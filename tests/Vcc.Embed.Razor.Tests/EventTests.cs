using Microsoft.AspNetCore.Components;
using Vcc.Embed.Razor.Internal;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class EventTests
{
    public static TheoryData<string> Names => [.. Examples.Events.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_event_reaches_its_callback_as_its_record(string name)
    {
        var (_, callback, json, expected) = Examples.Events.Single(example => example.Name == name);
        var raised = new List<(string Callback, object Detail)>();
        using var phone = new RenderedPhone(parameters => ListenToAll(parameters, (name, detail) => raised.Add((name, detail))));

        await phone.DeliverAsync(1, name, json);

        raised.Should().ContainSingle().Which.Callback.Should().Be(callback);
        raised[0].Detail.Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public void Every_event_has_an_example() =>
        Examples.Events.Select(example => example.Name).Should().BeEquivalentTo(PhoneEvents.Readers.Keys);

    [Fact]
    public async Task A_callback_redraws_the_page_that_listens()
    {
        var number = "";
        using var phone = new RenderedPhone(parameters => parameters.Add(component => component.OnCallRinging, call => number = call.Number));

        await phone.DeliverAsync(1, "vcc-call-ringing", Examples.CallJson);

        number.Should().Be("0912345678");
    }

    [Fact]
    public void Talk_time_needs_a_connected_and_ended_call()
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
