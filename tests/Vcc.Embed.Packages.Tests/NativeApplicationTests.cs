using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Vcc.Embed.Simulator;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>An application that is published as native code, without a runtime that compiles.</summary>
public sealed class NativeApplicationTests(PackedFeed feed)
{
    private const string Program = """
        using System.Security.Claims;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddAuthorization();
        builder.Services.AddVccEmbed();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("vcc_extension", "5000")], "test"));
            return next(context);
        });
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapVccEmbed();
        app.Run();
        """;

    [Fact]
    public async Task A_native_application_opens_a_session()
    {
        var folder = feed.NewConsumer("native");
        await File.WriteAllTextAsync(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
                <CppCompilerAndLinker>{(File.Exists("/usr/bin/clang") ? "clang" : "gcc")}</CppCompilerAndLinker>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Vcc.Embed.AspNetCore" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await using var vcc = await VccSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var published = await Command.RunAsync(folder, "dotnet", "publish", "-c", "Release", "-o", "out", "--nologo");
        using Process app = Command.Start(
            Path.Combine(folder, "out"), Path.Combine(folder, "out", "App"), "--urls", "http://127.0.0.1:0",
            $"--Vcc:BaseAddress={vcc.BaseAddress}", $"--Vcc:Domain={vcc.Domain}", $"--Vcc:AccessKey={vcc.AccessKey}");
        try
        {
            using var http = new HttpClient { BaseAddress = await RunningApplication.ReadAddressAsync(app) };
            http.DefaultRequestHeaders.Add("X-Vcc-Embed", "1");
            http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            var script = await http.GetStringAsync("/_content/Vcc.Embed.Razor/vcc-softphone.js", TestContext.Current.CancellationToken);
            using var request = new StringContent("{}", new MediaTypeHeaderValue("application/json"));
            var session = await http.PostAsync("/vcc/session", request, TestContext.Current.CancellationToken);
            var body = await session.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            published.Should().NotContainAny("warning IL", "warning AOT");
            File.Exists(Path.Combine(folder, "out", "App.dll")).Should().BeFalse("native code has no assembly");
            script.Should().Contain("vcc-softphone");
            ((int)session.StatusCode).Should().Be(200, body);
            JsonNode.Parse(body)!["token"]!.GetValue<string>().Split('.').Should().HaveCount(3);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
        }
    }
}
