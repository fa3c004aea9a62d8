using System.Text.RegularExpressions;

namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>Reads the TypeScript contract, with only as much grammar as model.ts, events.ts, errors.ts and commands.ts use.</summary>
internal static partial class TypeScript
{
    /// <summary>The members of <c>type Name = 'a' | 'b'</c> or of numbers; names of other unions are followed.</summary>
    public static string[] Union(string file, string name)
    {
        var source = Read(file);
        var body = Regex.Match(source, $@"export type {name} =([^;]+);").Groups[1].Value;
        // What errors.ts takes from the model stands there.
        if (body.Length == 0 && file != "model.ts")
            return Union("model.ts", name);
        body.Should().NotBeEmpty($"{file} has a type {name}");
        var literals = Literal().Matches(body).Select(match => match.Groups[1].Value + match.Groups[2].Value);
        var unions = Regex.Matches(Literal().Replace(body, ""), @"\b[A-Z]\w+").SelectMany(match => Union(file, match.Value));
        return [.. literals, .. unions];
    }

    /// <summary>The property names of an interface, quoted or not.</summary>
    public static string[] Properties(string file, string name)
    {
        var body = Regex.Match(Read(file), $@"export interface {name} \{{(.*?)\n\}}", RegexOptions.Singleline).Groups[1].Value;
        body.Should().NotBeEmpty($"{file} has an interface {name}");
        return [.. Property().Matches(Comment().Replace(body, "")).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The keys of a constant object.</summary>
    public static string[] Keys(string file, string name)
    {
        var body = Regex.Match(Read(file), $@"const {name}[^=]*= \{{(.*?)\n\}};", RegexOptions.Singleline).Groups[1].Value;
        return [.. Regex.Matches(body, @"^\s+'?([\w-]+)'?:", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The text of a file. The model includes the errors, which are part of it.</summary>
    public static string Read(string file) => file == "model.ts" ? ReadResource(file) + ReadResource("errors.ts") : ReadResource(file);

    private static string ReadResource(string file)
    {
        using var stream = typeof(TypeScript).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"'([\w-]+)'|\b(\d+)\b")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^  (?:readonly )?'?([\w-]+)'?\??:", RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex(@"/\*\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
