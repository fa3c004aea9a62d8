using System.Reflection;

namespace Vcc.Embed.Tests.Errors;

public class ErrorCodeTests
{
    private static readonly FieldInfo[] Constants = typeof(VccErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static);

    public static TheoryData<string> Codes => [.. Constants.Select(Value)];

    public static TheoryData<string> Languages => [.. VccErrorTexts.Languages.Where(language => !language.StartsWith("qa", StringComparison.Ordinal))];

    [Fact]
    public void Every_constant_has_the_name_of_its_code()
    {
        var names = Constants.Select(constant => constant.Name);

        names.Should().Equal(Constants.Select(constant => char.ToUpperInvariant(Value(constant)[0]) + Value(constant)[1..]));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_a_text_for_every_code(string language)
    {
        var texts = ErrorFile.Read(language);

        texts.Keys.Should().BeEquivalentTo(Constants.Select(Value));
        texts.Values.Select(text => text["title"]).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_is_a_plain_sentence_in_its_language(string code)
    {
        var (vietnamese, english) = (VccErrorTexts.Get(code, "vi"), VccErrorTexts.Get(code, "en"));

        foreach (var title in new[] { vietnamese.Title, english.Title })
            title.Should().MatchRegex(@"^\p{Lu}.*[^.]$");
        foreach (var advice in new[] { vietnamese.ForAgent, english.ForAgent, vietnamese.ForAdmin, english.ForAdmin })
            advice.Should().MatchRegex(@"^(\p{Lu}.*\.)?$");
        vietnamese.Title.Should().MatchRegex("[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]", "it has its diacritics");
        (vietnamese.ForAgent.Length == 0).Should().Be(english.ForAgent.Length == 0);
        (vietnamese.ForAdmin.Length == 0).Should().Be(english.ForAdmin.Length == 0);
    }

    [Fact]
    public void Vietnamese_has_one_word_for_an_agent()
    {
        var texts = string.Join('\n', Constants.Select(constant => VccErrorTexts.Get(Value(constant), "vi")));

        texts.Should().Contain("điện thoại viên").And.NotContainAny("tư vấn viên", "nhân viên", "tổng đài viên", "agent");
    }

    private static string Value(FieldInfo constant) => (string)constant.GetRawConstantValue()!;
}
