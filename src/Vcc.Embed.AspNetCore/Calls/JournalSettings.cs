using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>What the phone needs to report calls. A session has it when the application has a journal.</summary>
internal sealed record JournalSettings(string Owner, IEnumerable<WrapUpChoice> WrapUpCodes)
{
    public static JournalSettings? Create(HttpContext context, CallOwner owner, VccEmbedEndpointOptions options) =>
        IsEnabled(context.RequestServices)
            ? new(owner.Key, options.WrapUpCodes.Where(code => !code.IsRetired).Select(code => new WrapUpChoice(code.Code, code.Label)))
            : null;

    public static bool IsEnabled(IServiceProvider services) => services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(ICallJournal));
}

/// <summary>A wrap-up code that the phone offers.</summary>
internal sealed record WrapUpChoice(string Code, string Label);
