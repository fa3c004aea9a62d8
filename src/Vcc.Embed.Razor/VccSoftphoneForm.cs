namespace Vcc.Embed.Razor;

/// <summary>How the element stands in the page.</summary>
public enum VccSoftphoneForm
{
    /// <summary>A panel, where the tag stands.</summary>
    Panel,

    /// <summary>Over the page, at the edge of the window. The agent moves and folds it; the browser remembers both.</summary>
    Docked,

    /// <summary>One line, for a top menu. The whole phone opens below it.</summary>
    Bar,
}
