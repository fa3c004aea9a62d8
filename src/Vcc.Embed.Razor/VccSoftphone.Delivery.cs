using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor;

public sealed partial class VccSoftphone
{
    private HandlerQueue _handlers = default!;

    /// <summary>Runs a handler while an earlier one still waits. By default handlers of one component run one after another.</summary>
    [Parameter]
    public bool ConcurrentHandlers { get; set; }

    /// <summary>Also gives a handler's exception to Blazor (<c>DispatchExceptionAsync</c>), so that error boundaries receive it. Without one it ends the circuit.</summary>
    [Parameter]
    public bool DispatchExceptions { get; set; }

    private async Task ReceiveAsync(DeliveryEventArgs args)
    {
        var running = new List<Task>();
        foreach (var delivery in args.Deliveries)
        {
            // A batch is repeated until it is acknowledged, so it may hold events that were raised already.
            if (_disposed || delivery.Sequence <= _seen) continue;
            _seen = delivery.Sequence;
            if (Read(delivery) is not { } raiser) continue;
            raiser.Event.IsFromThisTab = !delivery.Remote;
            _phone.Publish(raiser.Event);
            Task Handle() => raiser.RaiseAsync(this);
            running.Add(ConcurrentHandlers ? _handlers.RunNowAsync(Handle) : _handlers.RunAsync(Handle));
        }

        if (running.Count == 0) return;
        if (_isShared) running.Add(_phone.RefreshStateAsync());
        await Task.WhenAll(running);
    }

    /// <summary>The event of a delivery, or <see langword="null"/> for a name that only a newer element sends.</summary>
    private static PhoneEventRaiser? Read(Delivery delivery)
    {
        if (!PhoneEvents.Readers.TryGetValue(delivery.Name, out var reader)) return null;
        try
        {
            return reader.Read(delivery);
        }
        catch (JsonException)
        {
            // A script from an older cache may send another shape. The agent's page must go on, and OnError must report it.
            var error = new VccPhoneError(VccErrorCodes.Unexpected, VendorText: delivery.Name);
            return new PhoneEventRaiser(new VccErrorReported(delivery.Sequence, error), component => component.OnError.InvokeAsync(error));
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "OnError is the application's handler; its exceptions must not end the circuit.")]
    private async Task ReportAsync(Exception thrown)
    {
        Log(thrown);
        try
        {
            await OnError.InvokeAsync(new VccPhoneError(VccErrorCodes.CallbackFailed));
        }
        catch (Exception again)
        {
            Log(again);
        }

        if (DispatchExceptions)
            await DispatchExceptionAsync(thrown);
    }

    private void Log(Exception thrown)
    {
        if (Services.GetService<ILogger<VccSoftphone>>() is { } log)
            LogHandlerFailed(log, thrown);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A handler of VccSoftphone threw an exception; the phone keeps working.")]
    private static partial void LogHandlerFailed(ILogger log, Exception thrown);
}
