namespace Vcc.Embed.Razor;

/// <summary>An event of the phone. All events are records of this package; no other type derives from it.</summary>
public abstract record VccPhoneEvent
{
    private protected VccPhoneEvent(long sequence) => Sequence = sequence;

    /// <summary>The number of the event. It grows with every event of the page.</summary>
    public long Sequence { get; }

    /// <summary>The phone runs in this tab. False where another tab or the phone window owns it: every tab of the agent gets each event once.</summary>
    public bool IsFromThisTab { get; internal set; } = true;
}

/// <summary>An event about the call.</summary>
public abstract record VccCallEvent : VccPhoneEvent
{
    private protected VccCallEvent(long sequence, VccCall call)
        : base(sequence) => Call = call;

    /// <summary>The call after the event.</summary>
    public VccCall Call { get; }
}
