using System.Data.Common;
using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore;

namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>Finds who calls, within two seconds or not at all. The agent sees the number meanwhile.</summary>
public sealed partial class CallerFinder(ICustomerLookup lookup, TimeProvider time, ILogger<CallerFinder> logger)
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    /// <summary>The customer with the number; null when there is none, or when the look-up failed.</summary>
    public async Task<CustomerCard?> FindAsync(string? phone, VccCallDirection direction, ClaimsPrincipal agent)
    {
        if (!VccPhoneNumber.TryParse(phone, out var number))
            return null;

        using var deadline = new CancellationTokenSource(Deadline, time);
        try
        {
            var caller = new CallerContext(number, direction, agent.FindFirstValue(VccEmbedClaimTypes.Extension) ?? "");
            // A look-up that ignores its token is left behind.
            var found = await lookup.FindAsync(caller, deadline.Token).WaitAsync(deadline.Token);
            return found.Count > 0 ? found[0] : null;
        }
        catch (Exception failure) when (failure is OperationCanceledException or DbException)
        {
            LogFailed(logger, failure);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The look-up of a caller failed. The agent sees the number only.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
