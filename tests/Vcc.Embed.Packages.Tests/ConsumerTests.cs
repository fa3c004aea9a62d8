using System.Diagnostics;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>What a CRM developer does on the first day, with the packages and nothing else of this repository.</summary>
public class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_new_app_restores_packages_and_serves_the_phone()
    {
        var folder = feed.NewConsumer("app");
        await File.WriteAllTextAsync(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Vcc.Embed.AspNetCore" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
            using Vcc.Embed.AspNetCore;
            using Vcc.Embed.Client;

            var builder = WebApplication.CreateBuilder(args);
            builder.Configuration["Vcc:BaseAddress"] = "https://vcc.invalid/";
            builder.Configuration["Vcc:Domain"] = "demo";
            builder.Configuration["Vcc:AccessKey"] = "a-key-of-16-char";
            builder.Services.AddAuthentication().AddCookie();
            builder.Services.AddAuthorization();
            builder.Services.AddVccEmbed();
            var app = builder.Build();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapStaticAssets();
            app.MapVccEmbed();
            app.Run();
            """);
        await Command.RunAsync(folder, "dotnet", "publish", "-c", "Release", "-o", "out", "--nologo");
        using Process app = Command.Start(Path.Combine(folder, "out"), "dotnet", "App.dll", "--urls", "http://127.0.0.1:0");
        try
        {
            using var http = new HttpClient { BaseAddress = await RunningApplication.ReadAddressAsync(app) };

            HttpResponseMessage script = await http.GetAsync("/_content/Vcc.Embed.Razor/vcc-softphone.js");
            HttpResponseMessage session = await http.PostAsync("/vcc/session", content: null);

            ((int)script.StatusCode).Should().Be(200);
            (await script.Content.ReadAsStringAsync()).Should().Contain("vcc-softphone");
            ((int)session.StatusCode).Should().BeOneOf(401, 403);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task The_simulator_installs_as_a_tool_and_starts()
    {
        var folder = feed.NewConsumer("tool");
        await Command.RunAsync(folder, "dotnet", "tool", "install", "Vcc.Embed.Simulator.Tool", "--tool-path", "tools",
            "--version", feed.Version, "--configfile", "nuget.config");
        using Process tool = Command.Start(folder, Path.Combine(folder, "tools", "vcc-simulator"), "--port", "0");
        try
        {
            using var http = new HttpClient { BaseAddress = await RunningApplication.ReadAddressAsync(tool) };

            HttpResponseMessage console = await http.GetAsync("/vcc-simulator");

            ((int)console.StatusCode).Should().Be(200);
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
        }
    }
}
