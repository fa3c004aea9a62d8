using System.Reflection;

namespace Vcc.Embed.Tests.Conventions;

public class ErrorCodeTests
{
    private static readonly FieldInfo[] Constants = typeof(VccErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static);

    [Fact]
    public void Every_constant_has_the_name_of_its_code()
    {
        var names = Constants.Select(constant => constant.Name);

        names.Should().Equal(Constants.Select(constant => Pascal((string)constant.GetRawConstantValue()!)));
    }

    private static string Pascal(string code) => char.ToUpperInvariant(code[0]) + code[1..];
}
