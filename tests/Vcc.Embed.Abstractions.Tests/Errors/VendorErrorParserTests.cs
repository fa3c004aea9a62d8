using System.Text.Json;

namespace Vcc.Embed.Tests.Errors;

/// <summary>The table that the phone's TypeScript is tested with, too.</summary>
public class VendorErrorParserTests
{
    private static readonly JsonElement Cases =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vendor-errors.json"))).RootElement;

    public static TheoryData<string, int?, string> Callouts => new(Cases.GetProperty("callout").EnumerateArray().Select(row =>
        new TheoryDataRow<string, int?, string>(Text(row, "errorCode"), Number(row, "sipCode"), Text(row, "code"))));

    public static TheoryData<string, string> Transfers => new(Cases.GetProperty("transfer").EnumerateArray().Select(row =>
        new TheoryDataRow<string, string>(Text(row, "error"), Text(row, "code"))));

    [Theory]
    [MemberData(nameof(Callouts))]
    public void A_callout_error_has_the_code_of_the_table(string errorCode, int? sipCode, string expected)
    {
        var code = VccVendorErrorParser.ParseCallout(errorCode, sipCode);

        code.Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Transfers))]
    public void A_transfer_error_has_the_code_of_the_table(string error, string expected)
    {
        var code = VccVendorErrorParser.ParseTransfer(error);

        code.Should().Be(expected);
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static int? Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
