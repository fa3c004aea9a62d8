namespace Vcc.Embed;

/// <summary>How a call ended.</summary>
public enum CallOutcome
{
    /// <summary>Both parties were connected, and one of them hung up.</summary>
    Answered,

    /// <summary>It rang, and nobody answered: the agent for an inbound call, the customer for an outbound one.</summary>
    Missed,

    /// <summary>The called party rejected it.</summary>
    Refused,

    /// <summary>The called party was busy.</summary>
    Busy,

    /// <summary>The agent gave up before the customer answered.</summary>
    Cancelled,

    /// <summary>It could not be made; <see cref="CallRecord.FailureCode"/> tells why.</summary>
    Failed,

    /// <summary>It was cut off, or its end was not seen; <see cref="CallRecord.Interruption"/> tells why.</summary>
    Interrupted,

    /// <summary>Another agent or a queue took it over; <see cref="CallRecord.TransferredTo"/> tells who.</summary>
    Transferred,
}
