namespace Vcc.Embed.Simulator.Sip;

/// <summary>Lines that end with CRLF or LF; a line that begins with white space continues the one before (RFC 3261 §7.3.1).</summary>
internal ref struct LineReader(string text)
{
    private int _position;

    public readonly string Rest => text[_position..];

    public bool Next(out ReadOnlySpan<char> line)
    {
        line = default;
        if (_position >= text.Length)
            return false;
        line = Physical();
        if (line.Length == 0 || !Continues())
            return true;
        var folded = new System.Text.StringBuilder().Append(line);
        while (Continues())
            folded.Append(' ').Append(Physical().Trim());
        line = folded.ToString();
        return true;
    }

    private readonly bool Continues() => _position < text.Length && (text[_position] is ' ' or '\t');

    private ReadOnlySpan<char> Physical()
    {
        var rest = text.AsSpan(_position);
        var end = rest.IndexOf('\n');
        _position += end < 0 ? rest.Length : end + 1;
        return (end < 0 ? rest : rest[..end]).TrimEnd('\r');
    }
}
