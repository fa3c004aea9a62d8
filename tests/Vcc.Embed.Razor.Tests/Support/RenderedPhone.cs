using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>The component in a page that a test plays: it delivers events and answers commands.</summary>
internal sealed class RenderedPhone : IDisposable
{
    private readonly BunitContext _context = new();

    public RenderedPhone(Action<ComponentParameterCollectionBuilder<VccSoftphone>>? parameters = null, Action<BunitContext>? host = null)
    {
        _context.JSInterop.Mode = JSRuntimeMode.Strict;
        host?.Invoke(_context);
        Component = Render(parameters);
    }

    public IRenderedComponent<VccSoftphone> Component { get; }

    public BunitJSInterop Page => _context.JSInterop;

    public AngleSharp.Dom.IElement Element => Component.Find("vcc-softphone");

    /// <summary>The exception that Blazor received, if any.</summary>
    public Exception? UnhandledException => _context.Renderer.UnhandledException.IsCompleted ? _context.Renderer.UnhandledException.Result : null;

    public T Service<T>()
        where T : notnull => _context.Services.GetRequiredService<T>();

    /// <summary>The last event that .NET has acknowledged to the page.</summary>
    public string? Acknowledged => Element.GetAttribute("acknowledged");

    /// <summary>Takes further phones of the same page.</summary>
    public IRenderedComponent<VccSoftphone> Render(Action<ComponentParameterCollectionBuilder<VccSoftphone>>? parameters = null) => _context.Render(parameters ?? (_ => { }));

    public Task DeliverAsync(long sequence, string name, string json) => DeliverAsync((sequence, name, json));

    /// <summary>One batch, as the element sends it.</summary>
    public Task DeliverAsync(params (long Sequence, string Name, string Json)[] batch) => DeliverAsync(Element, batch);

    public static Task DeliverAsync(AngleSharp.Dom.IElement element, params (long Sequence, string Name, string Json)[] batch) =>
        element.TriggerEventAsync("onvccdelivery", new DeliveryEventArgs
        {
            Deliveries = [.. batch.Select(one => new Delivery { Sequence = one.Sequence, Name = one.Name, Detail = Parse(one.Json) })],
        });

    /// <summary>An event of a phone that another tab owns.</summary>
    public Task DeliverFromAnotherTabAsync(long sequence, string name, string json) => Element.TriggerEventAsync("onvccdelivery", new DeliveryEventArgs
    {
        Deliveries = [new Delivery { Sequence = sequence, Name = name, Detail = Parse(json), Remote = true }],
    });

    /// <summary>Plans the element's answer to every command.</summary>
    public JSRuntimeInvocationHandler<JsonElement> Answer(string json)
    {
        var planned = Page.Setup<JsonElement>("vccEmbed.run", _ => true);
        planned.SetResult(Parse(json));
        return planned;
    }

    public void Dispose() => _context.Dispose();

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
