using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Reads the records of a request one by one and writes them to the application's journal.</summary>
internal sealed partial class CallBatchWriter(IOptionsMonitor<VccEmbedEndpointOptions> options, TimeProvider time, ILogger<CallBatchWriter> logger)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>One result per record; null when the journal failed before it stored anything.</summary>
    public async Task<IReadOnlyList<CallResult>?> WriteAsync(CallsRequest request, CallOwner owner, IServiceProvider services)
    {
        using var activity = CallMetrics.StartWriting(request);
        var reader = new CallRecordReader(owner, [.. options.CurrentValue.WrapUpCodes.Select(code => code.Code)], time.GetUtcNow());
        // Not the token of the request: a page that closes must not stop the write.
        using var deadline = new CancellationTokenSource(Deadline, time);
        var results = new List<CallResult>(request.Records!.Count);
        var hasFailed = false;
        var hasWritten = false;
        foreach (var json in request.Records)
        {
            var result = await WriteAsync(json, request, reader, owner, services, isDown: hasFailed, deadline.Token).ConfigureAwait(false);
            hasFailed |= result.Status == CallResult.Failed;
            hasWritten |= result.Status is CallResult.Saved or CallResult.Unchanged;
            results.Add(result);
        }

        activity?.SetStatus(hasFailed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        return hasFailed && !hasWritten ? null : results;
    }

    private async Task<CallResult> WriteAsync(
        JsonElement json, CallsRequest request, CallRecordReader reader, CallOwner owner, IServiceProvider services, bool isDown, CancellationToken cancellationToken)
    {
        var (record, refusal, id) = reader.Read(json);
        if (record is null)
        {
            LogRefused(logger, owner.User, owner.Agent, refusal!.Field, refusal.Reason);
            CallMetrics.RecordRefused(refusal.Code);
            return new(id, CallResult.Refused, refusal.Code, refusal.Field, refusal.Reason);
        }

        // After a failure the others would wait for the same database one after the other.
        var result = isDown ? null : await TryWriteAsync(record, services, cancellationToken).ConfigureAwait(false);
        CallMetrics.RecordWritten(record, result, request.SentAt);
        if (result == CallJournalResult.ForeignCall)
            LogForeignCall(logger, owner.User, owner.Agent, record.Id);
        return result switch
        {
            null => new(id, CallResult.Failed, VccErrorCodes.JournalUnavailable),
            CallJournalResult.ForeignCall => new(id, CallResult.Refused, VccErrorCodes.ForeignCall, "id", CallRefusal.Unexpected),
            CallJournalResult.Unchanged => new(id, CallResult.Unchanged),
            _ => new(id, CallResult.Saved),
        };
    }

    [SuppressMessage("Design", "CA1031", Justification = "The journal is the application's code and may throw anything. The browser keeps the record and sends it again.")]
    private async Task<CallJournalResult?> TryWriteAsync(CallRecord record, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<ICallJournal>().WriteAsync(record, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed)
        {
            LogFailed(logger, record.Id, PhoneNumberRedactor.Redact(failed));
            return null;
        }
    }

    [LoggerMessage(21, LogLevel.Warning, "A call record of user {User}, agent {Agent}, is refused: {Field} is {Reason}.")]
    private static partial void LogRefused(ILogger logger, string? user, string agent, string field, string reason);

    [LoggerMessage(22, LogLevel.Warning, "User {User}, agent {Agent}, sent call {Id}, which belongs to another agent. It is not saved.")]
    private static partial void LogForeignCall(ILogger logger, string? user, string agent, Guid id);

    [LoggerMessage(23, LogLevel.Error, "The call journal failed for call {Id}. The browser sends it again. {Exception}")]
    private static partial void LogFailed(ILogger logger, Guid id, string exception);
}
