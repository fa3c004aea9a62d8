using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Components;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Reads one kind of event.</summary>
internal abstract class PhoneEventReader(string name)
{
    public string Name => name;

    /// <summary>The event, or <see langword="null"/> when the element sent no detail.</summary>
    /// <exception cref="JsonException">The detail has another shape.</exception>
    public abstract PhoneEventRaiser? Read(Delivery delivery);
}

/// <summary>An event and the callback that a component has for it.</summary>
internal sealed record PhoneEventRaiser(VccPhoneEvent Event, Func<VccSoftphone, Task> RaiseAsync);

/// <inheritdoc />
internal sealed class PhoneEventReader<TDetail>(
    string name, JsonTypeInfo<TDetail> json, Func<long, TDetail, VccPhoneEvent> create, Func<VccSoftphone, EventCallback<TDetail>> callback)
    : PhoneEventReader(name)
    where TDetail : class
{
    public override PhoneEventRaiser? Read(Delivery delivery) => delivery.Detail.Deserialize(json) is { } detail
        ? new PhoneEventRaiser(create(delivery.Sequence, detail), component => callback(component).InvokeAsync(detail))
        : null;
}
