using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Asks the application's lookup with a deadline. A lookup that is slow, throws or returns too much costs the card only.</summary>
internal sealed partial class CustomerFinder(TimeProvider time, ILogger<CustomerFinder> logger)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    /// <summary>The customers, or the code of the failure.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The lookup is the application's code and may throw anything. The call goes on without a card.")]
    public async Task<(CustomersResponse? Response, string? Code)> FindAsync(HttpContext context, CallerContext caller)
    {
        using var monitor = new LookupMonitor(time);
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        try
        {
            // A lookup may block its thread, so it gets one of its own. WaitAsync ends the wait for one that ignores the token.
            var response = await Task.Run(() => AskAsync(context, caller, stop.Token), stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
            monitor.Succeeded(response.Customers.Count);
            return (response, null);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            monitor.Failed("timedOut");
            LogTimedOut(logger, caller.Agent);
            return (null, VccErrorCodes.LookupTimedOut);
        }
        catch (Exception failed) when (!context.RequestAborted.IsCancellationRequested)
        {
            monitor.Failed("failed");
            LogFailed(logger, caller.Agent, PhoneNumberRedactor.Redact(failed));
            return (null, VccErrorCodes.LookupFailed);
        }
    }

    private static async Task<CustomersResponse> AskAsync(HttpContext context, CallerContext caller, CancellationToken cancellationToken)
    {
        var pathBase = context.Request.PathBase;
        var customers = await context.RequestServices.GetRequiredService<ICustomerLookup>().FindAsync(caller, cancellationToken).ConfigureAwait(false);
        return CustomersResponse.Create(customers, pathBase);
    }

    [LoggerMessage(30, LogLevel.Warning, "The customer lookup for agent {Agent} took more than two seconds.")]
    private static partial void LogTimedOut(ILogger logger, string agent);

    [LoggerMessage(31, LogLevel.Error, "The customer lookup for agent {Agent} failed. {Exception}")]
    private static partial void LogFailed(ILogger logger, string agent, string exception);
}
