namespace Vcc.Embed;

/// <summary>What a journal did with a record.</summary>
public enum CallJournalResult
{
    /// <summary>The record was new, or later than the stored one, and is stored.</summary>
    Saved,

    /// <summary>As <see cref="Saved"/>, and the record is the first one with the end of the call.</summary>
    Ended,

    /// <summary>The journal already has this record or a later one. Nothing changed.</summary>
    Unchanged,

    /// <summary>The id belongs to a call of another agent, account or user. Nothing changed.</summary>
    ForeignCall,
}
