using System.Text;

namespace Vcc.Embed.Simulator.Tests.Fuzz;

/// <summary>Changes a frame in one to four ways, the same ways for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Pieces =
    [
        "", "\r\n", "\n ", "\0", ":", ";", "<", ">", "\"", "@", "%", "%zz", "{", "}", "[", "]", ",", "\\u0000", "\\ud800", "null", "-1", "99999999999999999999",
        "1e400", "sip:", "SIP/2.0", "CSeq: 1 INVITE\r\n", "Content-Length: 999999\r\n", "Contact: *\r\n", ";tag=", "true", "\"objectId\":1010003,", "é", "\ud83d\ude00", "\ufeff",
    ];

    private readonly Random _random = new(seed);

    public string Break(string frame)
    {
        while (true)
        {
            var text = new StringBuilder(frame);
            for (var times = _random.Next(1, 5); times > 0; times--)
                Once(text);
            // A change may undo an earlier one.
            if (!text.Equals(frame))
                return text.ToString();
        }
    }

    private void Once(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(1, 40), text.Length - at);
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            case 2 when length > 0:
                text.Insert(at, text.ToString(at, length));
                break;
            case 3 when at < text.Length:
                text[at] = (char)_random.Next(0x20, 0x250);
                break;
            case 4 when at < text.Length:
                text[at] = (char)_random.Next(0, 0x20);
                break;
            default:
                text.Length = at;
                break;
        }
    }
}
