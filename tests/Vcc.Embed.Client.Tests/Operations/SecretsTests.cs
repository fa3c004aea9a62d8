using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client.Tests.Support;
using Vcc.Embed.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vcc.Embed.Client.Tests.Operations;

/// <summary>T1, T2 and T18: whatever happens, no text that leaves the client has the access key or a token in it.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Key = "s3cr3t/k+y for ?&";
    private const string Theirs = "their-user-token-8d1f";
    private readonly FakeVcc _vcc = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ActivityListener _listener;

    public SecretsTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    // VCC echoes what it was sent, in answers of every kind.
    [Theory]
    [InlineData(200, """{"code":"ok","user":{"user_id":1,"token":"their-user-token-8d1f"}}""")]
    [InlineData(200, """{"code":401,"message":"bad token {{JsonPath.SelectToken request.body "$.token"}}"}""")]
    [InlineData(200, """{"code":"odd","user":{"user_id":1,"accessToken":"their-user-token-8d1f"},"sent":{{request.body}} }""")]
    [InlineData(200, """{"code":"ok","user":{"user_id":1,"token":"their-user-token-8d1f""")]
    [InlineData(404, "<html>{{request.body}}</html>")]
    [InlineData(403, "{{request.body}}")]
    public async Task No_output_has_the_key_or_a_token(int status, string body)
    {
        _vcc.Answer(Response.Create().WithStatusCode(status).WithBody(body).WithTransformer());
        _vcc.Server.Given(Request.Create().UsingHead()).RespondWith(FakeVcc.Reply(200, ""));
        using var crm = new Crm(services =>
        {
            services.AddVccEmbed(options =>
            {
                options.BaseAddress = _vcc.BaseAddress;
                options.Domain = FakeVcc.Domain;
                options.AccessKey = Key;
            });
            services.AddHealthChecks().AddVccEmbed();
        });

        var shown = new List<string>(await LoginAndShowAsync(crm));
        shown.AddRange(Show(crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue));
        shown.AddRange(Show(new VccAccessKey(Key)));
        shown.AddRange(await ShowHealthAsync(crm));
        shown.AddRange(crm.Log.Collector.GetSnapshot().SelectMany(record => record.StructuredState!
            .Select(value => $"{value.Key}={value.Value}").Append(record.Message).Append(record.Exception?.ToString() ?? "")));
        shown.AddRange(_activities.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.StatusDescription ?? "")));

        shown.Should().HaveCountGreaterThan(20);
        var sent = JsonDocument.Parse(_vcc.Requests[0].Body!).RootElement.GetProperty("token").GetString()!;
        foreach (var secret in SecretForms.Of(Key).Concat(SecretForms.Of(sent)).Concat(SecretForms.Of(sent.Split('.')[2])).Append(Theirs))
            shown.Where(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("s3cr3t/k+y for ?&")]
    [InlineData("YWI6czNjcjN0L2sreSBmb3IgPyY=")]
    [InlineData("OnMzY3IzdC9rK3kgZm9yID8m")]
    [InlineData("eC1zM2NyM3Qvayt5IGZvciA_Jg")]
    [InlineData("733363723374")]
    [InlineData("s3cr3t%2Fk%2By%20for%20%3F%26")]
    [InlineData("s3cr3t%2Fk%2By+for+%3F%26")]
    [InlineData("s3cr3t/k+y for ?&amp;")]
    public void The_search_itself_finds_a_key_in_every_form(string leak)
    {
        var found = SecretForms.Of(Key).Where(form => leak.Contains(form) || form.StartsWith(leak, StringComparison.Ordinal));

        found.Should().NotBeEmpty();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _vcc.Dispose();
    }

    private static async Task<IEnumerable<string>> LoginAndShowAsync(Crm crm)
    {
        try
        {
            var login = await crm.LoginAsync();
            return [.. Show(login), .. Show(login.Token), .. Show(login.User), .. Show(login.Agent)];
        }
        catch (VccLoginException failure)
        {
            return
            [
                failure.ToString(),
                failure.VendorText ?? "",
                failure.VendorCode ?? "",
                JsonSerializer.Serialize(failure.Describe()),
                .. failure.Data.Values.Cast<object?>().Select(value => $"{value}"),
            ];
        }
    }

    private static IEnumerable<string> Show<T>(T value) where T : notnull =>
        [value.ToString()!, JsonSerializer.Serialize(value), JsonSerializer.Serialize<object>(value), DebuggerTexts.Of(value), $"{new { value }}"];

    private static async Task<IEnumerable<string>> ShowHealthAsync(Crm crm)
    {
        var report = await crm.Get<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries.Values.SelectMany(entry => entry.Data.Values.Select(value => $"{value}").Append(entry.Description ?? "").Append($"{entry.Exception}"));
    }
}
