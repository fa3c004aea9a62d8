namespace Vcc.Embed.Razor;

/// <summary>When the customer of an incoming call opens by itself, in the tab that has the focus.</summary>
public enum VccOpenOn
{
    /// <summary>Never: the agent follows the link on the card.</summary>
    Never,

    /// <summary>When the call rings.</summary>
    Ringing,

    /// <summary>When the agent has answered.</summary>
    Answer,
}
