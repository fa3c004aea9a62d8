using Vcc.Embed.AspNetCore;
using Vcc.Embed.AspNetCore.Shell;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Keeps the phone while the pages of an application change.</summary>
public static class VccShellApplicationBuilderExtensions
{
    /// <summary>
    /// Shows the application's pages in the frame of a shell, which keeps the phone. A call survives every link, form, reload of the page and sign-in.
    /// Pages keep their addresses, and a page with a <c>&lt;vcc-softphone&gt;</c> shows and controls the phone as before.
    /// </summary>
    /// <param name="app">The application. Call it after the authentication, and before the endpoints.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The application.</returns>
    /// <remarks>Only signed-in users get the shell, and only from browsers that send <c>Sec-Fetch-Dest</c>, over https or on localhost. See docs/tabs.md.</remarks>
    public static IApplicationBuilder UseVccShell(this IApplicationBuilder app, Action<VccShellOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(app);

        var options = new VccShellOptions();
        configure?.Invoke(options);
        return app.UseMiddleware<ShellMiddleware>(options);
    }
}
