using System.Text.Json;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The events that the custom event <c>vccdelivery</c> carries: those that are not acknowledged, oldest first.</summary>
internal sealed class DeliveryEventArgs : EventArgs
{
    public Delivery[] Deliveries { get; set; } = [];
}

/// <summary>A phone event with its sequence number in the page.</summary>
internal sealed class Delivery
{
    public long Sequence { get; set; }

    public string Name { get; set; } = "";

    public JsonElement Detail { get; set; }

    /// <summary>The event happened in a phone that another tab owns.</summary>
    public bool Remote { get; set; }
}
