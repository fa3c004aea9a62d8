namespace Vcc.Embed;

/// <summary>Reads the calls that a journal stored.</summary>
public interface ICallHistory
{
    /// <summary>The calls that a query asks for, the latest first.</summary>
    Task<CallHistoryPage> FindAsync(CallHistoryQuery query, CancellationToken cancellationToken = default);
}
