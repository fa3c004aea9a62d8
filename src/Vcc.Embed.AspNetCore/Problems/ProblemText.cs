namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>One refusal of ours: the word for programs, and what to tell the agent.</summary>
internal sealed record ProblemText(string Reason, string Title, string Detail, string TitleVi, string DetailVi);
