namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>The response of <c>POST {prefix}/calls</c>: one result per record, in the order of the request.</summary>
internal sealed record CallResponse(IReadOnlyList<CallResult> Results);

/// <summary>What became of one record.</summary>
/// <param name="Id">The id as sent; null when it is no id.</param>
/// <param name="Status"><c>saved</c>, <c>unchanged</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="Code">Why it was refused or failed: one of <see cref="VccErrorCodes"/>.</param>
/// <param name="Field">The refused field.</param>
/// <param name="Reason">What is wrong with the field.</param>
internal sealed record CallResult(string? Id, string Status, string? Code = null, string? Field = null, string? Reason = null)
{
    public const string Saved = "saved";
    public const string Unchanged = "unchanged";
    public const string Refused = "refused";
    public const string Failed = "failed";
}
