using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>Runs an action once, before or after the first statement of a kind: <c>SELECT</c>, <c>INSERT</c> or <c>UPDATE</c>.</summary>
public sealed class StepInterceptor(string statement, bool isAfter, Func<Task> action) : DbCommandInterceptor
{
    private int _done;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!isAfter)
            await RunAsync(command);
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (isAfter)
            await RunAsync(command);
        return result;
    }

    public bool HasRun => _done == 1;

    private Task RunAsync(DbCommand command) =>
        command.CommandText.TrimStart().StartsWith(statement, StringComparison.Ordinal) && Interlocked.Exchange(ref _done, 1) == 0 ? action() : Task.CompletedTask;
}
