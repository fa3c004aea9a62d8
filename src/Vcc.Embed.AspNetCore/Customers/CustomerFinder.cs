using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Asks the application's lookup or search with a deadline. One that is slow, throws or returns too much costs the card or the suggestions only.</summary>
internal sealed partial class CustomerFinder(TimeProvider time, ILogger<CustomerFinder> logger)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    /// <summary>The customers, or the code of the failure.</summary>
    public Task<(CustomersResponse? Response, string? Code)> FindAsync(HttpContext context, CallerContext caller) => RunAsync(
        context,
        "vcc.customers.find",
        caller.Agent,
        async stop => CustomersResponse.Create(await Get<ICustomerLookup>(context).FindAsync(caller, stop).ConfigureAwait(false), context.Request.PathBase),
        response => response.Customers.Count);

    /// <summary>The contacts, or the code of the failure.</summary>
    public Task<(ContactsResponse? Response, string? Code)> FindAsync(HttpContext context, ContactQuery query) => RunAsync(
        context,
        "vcc.contacts.find",
        query.Agent,
        async stop => ContactsResponse.Create(await Get<IContactSearch>(context).FindAsync(query, stop).ConfigureAwait(false)),
        response => response.Contacts.Count);

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    [SuppressMessage("Design", "CA1031", Justification = "The lookup is the application's code and may throw anything. The call goes on without a card.")]
    private async Task<(T? Response, string? Code)> RunAsync<T>(
        HttpContext context, string activity, string agent, Func<CancellationToken, Task<T>> ask, Func<T, int> count)
        where T : class
    {
        using var monitor = new LookupMonitor(time, activity);
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        try
        {
            // A lookup may block its thread, so it gets one of its own. WaitAsync ends the wait for one that ignores the token.
            var response = await Task.Run(() => ask(stop.Token), stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
            monitor.Succeeded(count(response));
            return (response, null);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            monitor.Failed("timedOut");
            LogTimedOut(logger, agent);
            return (null, VccErrorCodes.LookupTimedOut);
        }
        catch (Exception failed) when (!context.RequestAborted.IsCancellationRequested)
        {
            monitor.Failed("failed");
            LogFailed(logger, agent, PhoneNumberRedactor.Redact(failed));
            return (null, VccErrorCodes.LookupFailed);
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "The customer lookup for agent {Agent} took more than two seconds.")]
    private static partial void LogTimedOut(ILogger logger, string agent);

    [LoggerMessage(31, LogLevel.Error, "The customer lookup for agent {Agent} failed. {Exception}")]
    private static partial void LogFailed(ILogger logger, string agent, string exception);
}
