using System.Text.Json;
using System.Text.Json.Serialization;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.Answers;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class AnswerJson : JsonSerializerContext;
