using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Reads the agent from the user's claims.</summary>
internal sealed partial class ClaimsAgentResolver(IOptionsMonitor<VccEmbedEndpointOptions> options, ILogger<ClaimsAgentResolver> logger) : IVccAgentResolver
{
    public ValueTask<VccAgent?> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) => ValueTask.FromResult(Resolve(user));

    private VccAgent? Resolve(ClaimsPrincipal user)
    {
        var (extensionType, accountType) = (options.CurrentValue.ExtensionClaimType, options.CurrentValue.AccountClaimType);
        var extension = user.FindFirstValue(extensionType);
        if (string.IsNullOrWhiteSpace(extension))
        {
            LogNoClaim(logger, UserIdReader.Read(user), extensionType);
            return null;
        }

        // The identity provider is wrong, not the agent. The log line is for the administrator.
        if (!VccAgent.TryCreate(extension, user.FindFirstValue(accountType), out var agent))
            LogBadClaim(logger, extensionType);
        return agent;
    }

    [LoggerMessage(2, LogLevel.Information, "User {User} has no claim {ClaimType}, which holds the VCC extension.")]
    private static partial void LogNoClaim(ILogger logger, string? user, string claimType);

    [LoggerMessage(3, LogLevel.Warning, "The claim {ClaimType} of a signed-in user is not a VCC extension.")]
    private static partial void LogBadClaim(ILogger logger, string claimType);
}
