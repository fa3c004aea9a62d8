namespace Vcc.Embed.Client;

/// <summary>A login that failed. No text of it contains the access key or a token.</summary>
public sealed class VccLoginException : Exception
{
    internal VccLoginException(VccLoginFailure reason, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Reason = reason;
        Description = VccErrorCatalogue.Describe(reason);
    }

    /// <summary>Why.</summary>
    public VccLoginFailure Reason { get; }

    /// <summary>The same for people: Vietnamese and English text, and what the agent or the admin should do.</summary>
    public VccErrorDescription Description { get; }

    /// <summary>The HTTP status VCC answered with, if it answered.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The <c>code</c> in VCC's answer, e.g. <c>401</c>, at most 64 characters; <see langword="null"/> when there was none.</summary>
    public string? VendorCode { get; internal init; }

    /// <summary>The beginning of what was answered: one line, at most 200 characters, keys and tokens replaced. Show it as text only.</summary>
    public string? VendorText { get; internal init; }

    /// <summary>How long VCC asked to wait before the next login, from its <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Whether the same login may succeed a moment later: VCC failed or was not reached.</summary>
    public bool IsTransient { get; internal init; }
}
