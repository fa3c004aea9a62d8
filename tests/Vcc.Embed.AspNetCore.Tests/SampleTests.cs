using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Samples.Crm;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>T35: the samples sign every visitor in, which must not happen with a real account.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_sample_with_a_real_key_does_not_start(string environment)
    {
        await using var app = Build(environment, "a real access key");

        var use = app.UseCrm;

        use.Should().Throw<InvalidOperationException>().WithMessage("*simulator only*");
    }

    [Fact]
    public async Task A_sample_beside_the_simulator_starts()
    {
        await using var app = Build("Development", accessKey: null);

        var use = app.UseCrm;

        use.Should().NotThrow();
    }

    private static WebApplication Build(string environment, string? accessKey)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Configuration["Vcc:Domain"] = accessKey is null ? null : "demo";
        builder.Configuration["Vcc:AccessKey"] = accessKey;
        builder.Services.AddRazorComponents();
        builder.AddCrm();
        builder.Services.AddVccEmbed();
        builder.AddVccSimulator();
        return builder.Build();
    }
}
