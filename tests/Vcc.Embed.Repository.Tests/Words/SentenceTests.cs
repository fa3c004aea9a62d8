using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.Words;

/// <summary>The rules for sentences and test names, which CONTRIBUTING.md explains.</summary>
public sealed class SentenceTests
{
    private const int WordsOfASentence = 20;
    private const int WordsOfATestName = 9;
    private static readonly string[] Code = [".cs", ".ts", ".mjs", ".js", ".razor", ".cshtml"];

    [Fact]
    public void A_sentence_has_at_most_20_words()
    {
        var tooLong =
            from file in SourceTree.Files
            from prose in Read(file)
            from sentence in prose.Sentences()
            where Prose.CountWords(sentence) > WordsOfASentence
            select $"{file.Path}:{prose.Line}: {sentence.Trim()}";

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void A_test_name_has_at_most_9_words()
    {
        var tooLong =
            from file in SourceTree.Files
            where Code.Contains(file.Extension) && file.Path.Contains("test", StringComparison.OrdinalIgnoreCase)
            from line in file.Lines
            let name = TestNames.In(line)
            where name is { Words: > WordsOfATestName }
            select $"{file.Path}: {name.Value.Name}";

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void Comments_are_read_with_their_sentences()
    {
        string[] lines = ["/// <summary>One <see cref=\"A\"/>.</summary>", "/// <remarks>Two; three.</remarks>", "code", "/* Four", " * five */", "  // six"];

        var sentences = CommentReader.Read(lines).SelectMany(prose => prose.Sentences()).Select(text => text.Trim());

        sentences.Should().Equal("One X.", "Two;", "three.", "Four five", "six");
    }

    [Fact]
    public void Markdown_is_read_with_its_sentences()
    {
        string[] lines = ["# Title", "One `two", "three`. Four", "- [five](six)", "| seven | eight. nine |", "```", "code", "```"];

        var sentences = MarkdownReader.Read(lines).SelectMany(prose => prose.Sentences()).Select(text => text.Trim());

        sentences.Should().Equal("One X.", "Four", "five", "seven", "eight.", "nine");
    }

    [Theory]
    [InlineData("    public async Task A_call_rings(int n)", "A_call_rings", 3)]
    [InlineData("test('a call rings — twice', () => {", "a call rings — twice", 4)]
    [InlineData("test.each([1, 2])('a call rings %s times', (n) => {", "a call rings %s times", 5)]
    public void Test_names_are_found(string line, string name, int words) => TestNames.In(line).Should().Be((name, words));

    private static IEnumerable<Prose> Read(SourceFile file) =>
        file.Extension == ".md" ? MarkdownReader.Read(file.Lines) : Code.Contains(file.Extension) ? CommentReader.Read(file.Lines) : [];
}
