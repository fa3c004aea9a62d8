namespace Vcc.Embed.Razor;

/// <summary>One event of the phone, for code that reads them as a stream.</summary>
/// <param name="Sequence">Grows with every event of the page; never the same twice.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Detail">The record that the callback of the same name receives, e.g. a <see cref="VccCall"/>.</param>
public sealed record VccPhoneEvent(long Sequence, VccPhoneEventKind Kind, object Detail);
