namespace Vcc.Embed.Testing;

/// <summary>A page in a browser, whichever browser it is.</summary>
public interface IBrowserPage : IAsyncDisposable
{
    /// <summary>Loads an address and waits until the page has loaded.</summary>
    Task OpenAsync(string address);

    /// <summary>Calls the JavaScript function in <paramref name="script"/> and returns its result as JSON can express it.</summary>
    Task<T> CallAsync<T>(string script, object? argument = null);

    /// <summary>Clicks the element of the phone that a CSS selector finds, as soon as it is there.</summary>
    Task ClickAsync(string selector);

    /// <summary>Types a text into an input of the phone.</summary>
    Task FillAsync(string selector, string text);
}
