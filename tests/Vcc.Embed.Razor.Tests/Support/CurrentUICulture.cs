using System.Globalization;

namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>Sets the UI culture of a test and restores the earlier one.</summary>
internal sealed class CurrentUICulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public CurrentUICulture(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
