using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.Naming;

/// <summary>docs/glossary.md decides which words name things.</summary>
public sealed class GlossaryTests
{
    private static readonly string[] Code = [".cs", ".ts", ".mjs", ".js", ".razor", ".cshtml"];

    [Fact]
    public void No_identifier_contains_a_forbidden_word() =>
        Find(Glossary.Read().Forbidden, Sources).Should().BeEmpty();

    [Fact]
    public void Words_of_vcc_stay_where_its_protocol_is_spoken() =>
        Find(Glossary.Read().OfVcc, Sources.Where(file => !SpeaksVcc(file))).Should().BeEmpty();

    [Fact]
    public void No_type_ends_in_a_forbidden_role()
    {
        var endings = Glossary.Read().ForbiddenEndings;

        var wrong =
            from file in Sources
            from name in TypeNames.In(file.Text)
            where endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            select $"{file.Path}: {name}";

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_glossary_is_read()
    {
        var glossary = Glossary.Read();

        glossary.Forbidden.Should().Contain(["seat", "evidence"]);
        glossary.ForbiddenEndings.Should().Contain("Answer");
        glossary.OfVcc.Should().Contain("ipphone");
    }

    [Fact]
    public void Names_are_found_without_comments_and_texts()
    {
        const string source = "class LoginAnswer // seat\n{ var my_seat = \"trunk\"; /* wish */ }";

        Identifiers.In(source).SelectMany(Identifiers.Words).Should().Equal("class", "login", "answer", "var", "my", "seat");
    }

    private static IEnumerable<SourceFile> Sources => SourceTree.Files.Where(file => Code.Contains(file.Extension));

    private static bool SpeaksVcc(SourceFile file) =>
        file.Path.Contains("Simulator", StringComparison.Ordinal)
        || file.Path.Contains("/vcc/", StringComparison.Ordinal)
        || file.Path.Contains("/wire/", StringComparison.Ordinal)
        || file.Path.Contains("/Client/test/", StringComparison.Ordinal);

    private static IEnumerable<string> Find(IReadOnlySet<string> words, IEnumerable<SourceFile> files) =>
        from file in files
        from name in Identifiers.In(file)
        where Identifiers.Words(name).Any(words.Contains)
        select $"{file.Path}: {name}";
}
