namespace Vcc.Embed.Tests.Numbers;

public class PhoneNumberTests
{
    public static TheoryData<string> Inputs => new(PhoneNumberCase.All.Select(row => row.Input));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_number_is_read_as_the_shared_table_says(string input)
    {
        var expected = PhoneNumberCase.All.Single(row => row.Input == input);

        var isNumber = VccPhoneNumber.TryParse(input, out var number, out var refusal);

        isNumber.Should().Be(expected.Refusal is null, expected.Why);
        Camel(refusal.ToString()).Should().Be(expected.Refusal ?? "none", expected.Why);
        Camel(number?.Kind.ToString()).Should().Be(expected.Kind, expected.Why);
        number?.Dial.Should().Be(expected.Dial, expected.Why);
        number?.E164.Should().Be(expected.E164, expected.Why);
        VccPhoneNumber.FindCurrent(input)?.Dial.Should().Be(expected.Current, expected.Why);
        (VccPhoneNumber.FindCurrent(input) is null).Should().Be(expected.Current is null, expected.Why);
    }

    [Fact]
    public void The_shared_table_has_every_kind_and_every_refusal()
    {
        var kinds = PhoneNumberCase.All.Select(row => row.Kind).OfType<string>().Distinct();
        var refusals = PhoneNumberCase.All.Select(row => row.Refusal).OfType<string>().Distinct();

        kinds.Should().BeEquivalentTo(Enum.GetNames<VccPhoneNumberKind>().Select(Camel));
        refusals.Should().BeEquivalentTo(Enum.GetNames<VccPhoneNumberRefusal>().Where(name => name != "None").Select(Camel));
    }

    // A second opinion. The package does without this library: see benchmarks/README.md.
    [Fact]
    public void Valid_numbers_have_the_e164_form_of_googles_library()
    {
        var library = PhoneNumbers.PhoneNumberUtil.GetInstance();
        // The library refuses some spellings with other signs.
        var numbers = PhoneNumberCase.All.Where(row => row.E164 is not null && row.Input.All(char.IsAscii)).Select(row => (row.Input, row.E164, Theirs: library.Parse(row.Input, "VN"))).ToArray();

        var theirs = numbers.Where(row => library.IsValidNumber(row.Theirs))
            .Select(row => (row.Input, E164: library.Format(row.Theirs, PhoneNumbers.PhoneNumberFormat.E164))).ToArray();

        theirs.Should().HaveCountGreaterThan(50);
        theirs.Should().BeSubsetOf(numbers.Select(row => (row.Input, E164: row.E164!)));
    }

    [Fact]
    public void Current_landline_numbers_are_valid_in_googles_library()
    {
        var library = PhoneNumbers.PhoneNumberUtil.GetInstance();

        var current = PhoneNumberCase.All.Select(row => row.Current).OfType<string>().ToArray();

        current.Should().HaveCountGreaterThan(40).And.OnlyContain(number => library.IsValidNumber(library.Parse(number, "VN")));
    }

    [Fact]
    public void Three_spellings_of_one_number_are_equal()
    {
        var numbers = new[] { "+84 912 345 678", "84912345678", "0912.345.678" }.Select(VccPhoneNumber.Parse).Distinct();

        numbers.Should().ContainSingle().Which.ToString().Should().Be("+84912345678");
    }

    [Fact]
    public void No_text_at_all_is_empty()
    {
        var isNumber = VccPhoneNumber.TryParse(null, out _, out var refusal);

        isNumber.Should().BeFalse();
        refusal.Should().Be(VccPhoneNumberRefusal.Empty);
    }

    [Fact]
    public void Parsing_what_is_no_number_says_why()
    {
        var parse = () => VccPhoneNumber.Parse("anonymous");

        parse.Should().Throw<FormatException>().WithMessage("*Anonymous*");
    }

    [Fact]
    public void Parsing_an_old_landline_names_the_current_number()
    {
        var parse = () => VccPhoneNumber.Parse("0511 382 1234");

        parse.Should().Throw<FormatException>().WithMessage("*Renumbered*+842363821234*");
    }

    private static string? Camel(string? name) => name is null ? null : char.ToLowerInvariant(name[0]) + name[1..];
}
