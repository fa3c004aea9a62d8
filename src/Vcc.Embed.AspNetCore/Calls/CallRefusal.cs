namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Why a record is refused: the field, and one of the reasons of docs/calls.md.</summary>
internal sealed record CallRefusal(string Code, string Field, string Reason)
{
    public const string Missing = "missing";
    public const string Malformed = "malformed";
    public const string TooLong = "tooLong";
    public const string ControlCharacters = "controlCharacters";
    public const string OutOfRange = "outOfRange";
    public const string Unknown = "unknown";
    public const string Unexpected = "unexpected";

    public static CallRefusal Invalid(string field, string reason) => new(VccErrorCodes.CallsInvalid, field, reason);
}
