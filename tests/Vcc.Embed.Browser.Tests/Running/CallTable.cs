using Microsoft.Data.Sqlite;

namespace Vcc.Embed.Browser.Tests.Running;

/// <summary>The table of calls in a sample's SQLite file.</summary>
public sealed class CallTable(string file)
{
    /// <summary>The outcomes of all calls with a number, one for each row.</summary>
    /// <param name="e164">The other party's number with plus.</param>
    public async Task<IReadOnlyList<string?>> OutcomesAsync(string e164)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT Outcome FROM VccCalls WHERE E164 = $e164";
        command.Parameters.AddWithValue("$e164", e164);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var outcomes = new List<string?>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            outcomes.Add(rows.IsDBNull(0) ? null : rows.GetString(0));
        return outcomes;
    }
}
