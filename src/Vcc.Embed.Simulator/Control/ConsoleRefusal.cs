namespace Vcc.Embed.Simulator.Control;

/// <summary>A command that cannot be done, with a code and a sentence for the console.</summary>
internal sealed class ConsoleRefusal(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
