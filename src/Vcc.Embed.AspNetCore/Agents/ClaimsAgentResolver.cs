using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Reads the agent from the user's claims.</summary>
internal sealed partial class ClaimsAgentResolver(VccEmbedEndpointOptions options, ILogger<ClaimsAgentResolver> logger) : IVccAgentResolver
{
    public ValueTask<VccAgent?> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) => ValueTask.FromResult(Resolve(user));

    private VccAgent? Resolve(ClaimsPrincipal user)
    {
        var extension = user.FindFirstValue(options.ExtensionClaimType);
        if (string.IsNullOrWhiteSpace(extension))
            return null;

        var account = user.FindFirstValue(options.AccountClaimType);
        try
        {
            return new VccAgent(extension.Trim(), string.IsNullOrWhiteSpace(account) ? null : account.Trim());
        }
        catch (ArgumentException)
        {
            // The identity provider is wrong, not the agent. The log line tells the administrator.
            LogBadClaim(logger, options.ExtensionClaimType);
            return null;
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "The claim {ClaimType} of a signed-in user is not a VCC extension.")]
    private static partial void LogBadClaim(ILogger logger, string claimType);
}
