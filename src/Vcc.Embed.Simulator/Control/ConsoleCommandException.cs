namespace Vcc.Embed.Simulator.Control;

/// <summary>A command that cannot be run, with a code and a sentence for the console.</summary>
internal sealed class ConsoleCommandException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
