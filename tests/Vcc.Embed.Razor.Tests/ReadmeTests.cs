using System.Reflection;
using Microsoft.AspNetCore.Components;
using Vcc.Embed.Razor.Internal;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

/// <summary>The tables of both READMEs list what the package has.</summary>
public class ReadmeTests
{
    public static TheoryData<string> Readmes => ["README.md", "README.vi.md"];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_README_lists_every_event_with_callback_and_record(string readme)
    {
        var events = Examples.Events.Select(example => $"{example.Name} {example.Callback} {RecordOf(example.Name, example.Json)} {example.Detail.GetType().Name}");

        var rows = Readme.Rows(readme).Where(row => row[0].StartsWith("vcc-", StringComparison.Ordinal)).Select(row => string.Join(' ', row.Take(4)));

        rows.Should().BeEquivalentTo(events);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_README_lists_every_command_with_its_parameters(string readme)
    {
        var commands = typeof(IVccPhone).GetMethods().Where(method => method.ReturnType.IsAssignableTo(typeof(Task)))
            .Select(method => $"{method.Name}({string.Join(", ", method.GetParameters().SkipLast(1).Select(parameter => parameter.Name))})");

        var rows = Readme.Rows(readme).Select(row => row[0]).Where(name => name.Contains("Async(", StringComparison.Ordinal));

        rows.Should().BeEquivalentTo(commands);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_README_lists_every_parameter_of_the_component(string readme)
    {
        var parameters = typeof(VccSoftphone).GetProperties()
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is { CaptureUnmatchedValues: false } && !property.Name.StartsWith("On", StringComparison.Ordinal))
            .Select(property => property.Name);

        var rows = Readme.Rows(readme).Select(row => row[0]).Where(name => char.IsUpper(name[0]) && name.All(char.IsLetter));

        rows.Should().BeEquivalentTo(parameters);
    }

    private static string RecordOf(string name, string json) =>
        PhoneEvents.Readers[name].Read(new Delivery { Sequence = 1, Name = name, Detail = RenderedPhone.Parse(json) })!.Event.GetType().Name;
}
