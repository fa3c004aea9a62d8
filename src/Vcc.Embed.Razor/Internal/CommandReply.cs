using System.Text.Json;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The element's answer to a command: a value, or why not.</summary>
internal sealed record CommandReply(JsonElement? Value, VccPhoneError? Error);
