namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>Problem details (RFC 9457) with the reason as a word for programs and the texts in both languages for people.</summary>
internal sealed record Problem(int Status, string Reason, string Title, string Detail, string TitleVi, string DetailVi);
