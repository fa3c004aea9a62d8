using System.Globalization;
using System.Text;

namespace Vcc.Embed.Simulator.Sip;

internal static class SipWriter
{
    public static string Write(SipMessage message)
    {
        var text = new StringBuilder(512);
        if (message.IsRequest)
            text.Append(message.Method).Append(' ').Append(message.RequestUri).Append(" SIP/2.0\r\n");
        else
            text.Append("SIP/2.0 ").Append(message.Status).Append(' ').Append(message.Reason).Append("\r\n");
        foreach (var (name, value) in message.Headers)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(message.Body)}\r\n\r\n");
        return text.Append(message.Body).ToString();
    }
}
