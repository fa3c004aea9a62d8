using Microsoft.Data.Sqlite;

namespace Vcc.Embed.Browser.Tests.Running;

/// <summary>The table of calls in a sample's SQLite file.</summary>
public sealed class CallTable(string file)
{
    /// <summary>The outcomes of all calls with a number, one for each row.</summary>
    /// <param name="e164">The other party's number with plus.</param>
    public Task<IReadOnlyList<string?>> OutcomesAsync(string e164) => ReadAsync("SELECT Outcome FROM VccCalls WHERE E164 = $e164", e164);

    /// <summary>What the application gave to all calls with a number, one for each row.</summary>
    /// <param name="e164">The other party's number with plus.</param>
    public Task<IReadOnlyList<string?>> ContextsAsync(string e164) => ReadAsync("SELECT Context FROM VccCalls WHERE E164 = $e164", e164);

    private async Task<IReadOnlyList<string?>> ReadAsync(string query, string e164)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // Both queries are constants of this file.
        command.CommandText = query;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$e164", e164);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var found = new List<string?>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            found.Add(rows.IsDBNull(0) ? null : rows.GetString(0));
        return found;
    }
}
