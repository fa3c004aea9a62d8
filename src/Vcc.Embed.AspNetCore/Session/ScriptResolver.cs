using Microsoft.AspNetCore.Http;
using Vcc.Embed.AspNetCore.Realm;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Resolves which scripts of the vendor an agent's page loads, and from where.</summary>
internal sealed record ScriptResolver(Uri Base, IList<string>? Files, IDictionary<string, string> Integrity)
{
    public static ScriptResolver Resolve(RealmTicket realm, VccEmbedEndpointOptions options, PathString endpoint)
    {
        var own = options.AccountScripts.TryGetValue(realm.Account ?? "", out var scripts) ? scripts : null;
        var address = own is null ? options.ScriptBase : own.ScriptBase;
        return new(
            address is null ? new Uri(WithSlash(realm.BaseAddress), "js/embed/") : WithSlash(BelowRoot(address, endpoint)),
            own is null ? options.Scripts : own.Scripts,
            own is null ? options.ScriptIntegrity : own.ScriptIntegrity);
    }

    public static Uri WithSlash(Uri address) =>
        address.OriginalString.EndsWith('/') ? address : new Uri(address.OriginalString + "/", UriKind.RelativeOrAbsolute);

    /// <summary>The address of a script: absolute, or relative to session and realm.</summary>
    public string AddressOf(string file) => Base.IsAbsoluteUri ? new Uri(Base, file).AbsoluteUri : Base.OriginalString + file;

    // A proxy may have removed a prefix, so a script of this application is addressed from the endpoint upwards.
    private static Uri BelowRoot(Uri address, PathString endpoint)
    {
        if (address.IsAbsoluteUri && !address.IsFile)
            return address;

        var path = address.OriginalString.TrimStart('~').TrimStart('/');
        return new Uri(RelativeAddressResolver.FromPathToRoot(endpoint.Value!) + path, UriKind.Relative);
    }
}
