namespace Vcc.Embed.Client.Login;

/// <summary>What must not be in any text that leaves a login.</summary>
internal readonly struct Secrets(VccAccessKey key, VccToken token)
{
    private const int Longest = 200;

    public string Clean(string text)
    {
        var shown = token.Hide(key.Hide(text));
        var line = new string([.. shown.Take(Longest + 1).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        return line.Length > Longest ? $"{line.Remove(Longest)}…" : line;
    }
}
