using System.Diagnostics;
using System.Reflection;

namespace Vcc.Embed.Client.Tests.Support;

/// <summary>What a debugger shows of an object before its raw view is opened: its display text, and the members of its proxy or its own.</summary>
internal static class DebuggerTexts
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static string Of(object value)
    {
        var type = value.GetType();
        var display = type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? value.ToString();
        return display + " " + string.Join(" ", Seen(value).Select(member => $"{member}"));
    }

    private static IEnumerable<object?> Seen(object value)
    {
        var proxy = value.GetType().GetCustomAttribute<DebuggerTypeProxyAttribute>();
        var shown = proxy is null ? value : Activator.CreateInstance(Type.GetType(proxy.ProxyTypeName, throwOnError: true)!, value)!;
        return shown.GetType().GetFields(Members)
            .Where(field => field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never)
            .Select(field => field.GetValue(shown));
    }
}
