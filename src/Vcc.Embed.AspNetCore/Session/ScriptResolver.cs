using Microsoft.AspNetCore.Http;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Resolves which scripts of the vendor an agent's page loads, and from where.</summary>
internal sealed record ScriptResolver(Uri Base, IList<string>? Files, IDictionary<string, string> Integrity)
{
    public static ScriptResolver Resolve(VccAccount account, VccAgent agent, VccEmbedEndpointOptions options, PathString pathBase)
    {
        var own = options.AccountScripts.TryGetValue(agent.Account ?? "", out var scripts) ? scripts : null;
        var address = own is null ? options.ScriptBase : own.ScriptBase;
        return new(
            address is null ? new Uri(WithSlash(account.BaseAddress!), "js/embed/") : WithSlash(BelowPathBase(address, pathBase)),
            own is null ? options.Scripts : own.Scripts,
            own is null ? options.ScriptIntegrity : own.ScriptIntegrity);
    }

    public static Uri WithSlash(Uri address) =>
        address.OriginalString.EndsWith('/') ? address : new Uri(address.OriginalString + "/", UriKind.RelativeOrAbsolute);

    /// <summary>The address of a script: absolute, or a path of this site.</summary>
    public string AddressOf(string file) => Base.IsAbsoluteUri ? new Uri(Base, file).AbsoluteUri : Base.OriginalString + file;

    private static Uri BelowPathBase(Uri address, PathString pathBase)
    {
        if (address.IsAbsoluteUri && !address.IsFile)
            return address;

        var path = address.OriginalString.TrimStart('~').TrimStart('/');
        return new Uri(pathBase.ToUriComponent() + "/" + path, UriKind.Relative);
    }
}
