using System.Text.Json;

namespace Vcc.Embed.Razor.Internal;

/// <summary>What the custom event <c>vccdelivery</c> carries: events not yet acknowledged, oldest first.</summary>
internal sealed class DeliveryEventArgs : EventArgs
{
    public Delivery[] Deliveries { get; set; } = [];
}

/// <summary>One event of the phone with its place in the page's story.</summary>
internal sealed class Delivery
{
    public long Sequence { get; set; }

    public string Name { get; set; } = "";

    public JsonElement Detail { get; set; }
}
