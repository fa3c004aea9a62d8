using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>From packages to a ringing phone, as a new user does it.</summary>
public sealed partial class FirstHourTests(PackedFeed feed, Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("vcc-mvc")]
    [InlineData("vcc-blazor")]
    public async Task A_new_application_from_our_template_rings(string template)
    {
        var folder = await feed.NewApplicationAsync(template, template);

        await using var application = await RunningApplication.StartAsync(folder);
        await using var context = await FirstCall.NewContextAsync(chromium);
        var page = await FirstCall.OpenAsync(context, application);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        await FirstCall.TalkAsync(context, application, new SoftphonePage(new ChromiumPage(page)));
    }

    [Theory]
    [InlineData("mvc", "Views/_ViewImports.cshtml", "Views/Shared/_Layout.cshtml", "@RenderBody()")]
    [InlineData("blazor", "Components/_Imports.razor", "Components/Layout/MainLayout.razor", "@Body")]
    public async Task The_readmes_steps_make_a_plain_application_ring(string template, string imports, string layout, string body)
    {
        var folder = feed.NewConsumer($"readme-{template}");
        var steps = await ReadStepsAsync();
        await Command.RunAsync(folder, "dotnet", "new", template, "-n", "MyCrm", "-o", ".", "--debug:custom-hive", feed.HiveOf(template));

        foreach (var line in steps["packages"].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            await Command.RunAsync(folder, "dotnet", [.. line.Split(' ').Skip(1), "--version", feed.Version]);
        await InsertAsync(folder, "Program.cs", before: "var app = builder.Build();", steps["services"] + steps["development agent"]);
        await InsertAsync(folder, "Program.cs", before: "app.Run();", steps["development endpoints"]);
        await File.AppendAllTextAsync(Path.Combine(folder, imports), $"\n{steps[$"{template} imports"]}");
        await InsertAsync(folder, layout, before: body, steps[$"{template} tag"]);

        await using var application = await RunningApplication.StartAsync(folder);
        await using var context = await FirstCall.NewContextAsync(chromium);
        var page = await FirstCall.OpenAsync(context, application);

        await FirstCall.TalkAsync(context, application, new SoftphonePage(new ChromiumPage(page)));
    }

    private static async Task InsertAsync(string folder, string file, string before, string text)
    {
        var path = Path.Combine(folder, file);
        var content = await File.ReadAllTextAsync(path);
        content.Should().Contain(before, "{0} of the plain template has this line", file);
        await File.WriteAllTextAsync(path, content.Replace(before, $"{text}\n{before}", StringComparison.Ordinal));
    }

    /// <summary>The code blocks of README.md that carry the name of a step.</summary>
    private static async Task<Dictionary<string, string>> ReadStepsAsync()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        return Step().Matches(readme).ToDictionary(step => step.Groups["name"].Value, step => step.Groups["code"].Value);
    }

    [GeneratedRegex("""<!-- step (?<name>[\w ]+) -->\n(?:<!-- from \S+ -->\n)?```\w+\n(?<code>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Step();
}
