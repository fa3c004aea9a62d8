using System.Text.Json;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The element's reply to a command: a value or an error.</summary>
internal sealed record CommandReply(JsonElement? Value, VccPhoneError? Error);
