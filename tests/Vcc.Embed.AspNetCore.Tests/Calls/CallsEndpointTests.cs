using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

public sealed class CallsEndpointTests
{
    private readonly MemoryJournal _journal = new();

    [Fact]
    public async Task A_record_is_written_for_the_signed_in_user()
    {
        await using var app = await StartAsync();

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()));

        response.Status.Should().Be(HttpStatusCode.OK, response.Body);
        CallBodies.StatusesOf(response.Json).Should().Equal("saved");
        var record = _journal.Records.Should().ContainSingle().Subject;
        (record.Agent, record.Account, record.User, record.E164).Should().Be(("5000", null, "user-5000", "+84912345678"));
    }

    [Fact]
    public async Task Each_record_of_a_batch_has_its_result()
    {
        await using var app = await StartAsync();
        var call = Guid.CreateVersion7();

        var response = await app.PostCallsAsync(CallBodies.Batch(
            CallBodies.OwnerOf("5000"), CallBodies.Missed(call), CallBodies.Record(call), CallBodies.Record(version: 0), CallBodies.Record()));

        CallBodies.StatusesOf(response.Json).Should().Equal("saved", "unchanged", "refused", "saved");
        _journal.Records.Should().HaveCount(2).And.Contain(record => record.Id == call && record.Outcome == CallOutcome.Missed);
    }

    [Fact]
    public async Task A_refused_record_names_field_and_reason()
    {
        await using var app = await StartAsync();
        var record = CallBodies.Record(change: record => record["note"] = new string('n', 20_000));

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), record));

        response.Json.GetProperty("results")[0].ToString().Should().Be(
            $$"""{"id":"{{record["id"]}}","status":"refused","code":"callsInvalid","field":"note","reason":"tooLong"}""");
    }

    [Fact]
    public async Task A_note_after_the_end_is_saved()
    {
        await using var app = await StartAsync(vcc => vcc.ConfigureEndpoints(options => options.WrapUpCodes.Add(new VccWrapUpCode("sold", "Sold"))));
        var call = Guid.CreateVersion7();
        await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Missed(call)));
        var later = CallBodies.Missed(call, version: 3);
        (later["note"], later["wrapUpCode"]) = ("Wants two.", "sold");

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), later));

        CallBodies.StatusesOf(response.Json).Should().Equal("saved");
        _journal.Records.Should().ContainSingle().Which.Should().Match<CallRecord>(record => record.Note == "Wants two." && record.WrapUpCode == "sold" && record.EndedAt != null);
    }

    [Fact]
    public async Task A_retired_wrap_up_code_is_accepted()
    {
        await using var app = await StartAsync(vcc => vcc.ConfigureEndpoints(options => options.WrapUpCodes.Add(new VccWrapUpCode("old", "Old", IsRetired: true))));
        var record = CallBodies.Missed();
        record["wrapUpCode"] = "old";

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), record));

        CallBodies.StatusesOf(response.Json).Should().Equal("saved");
    }

    [Fact]
    public async Task A_foreign_call_id_changes_nothing()
    {
        await using var app = await StartAsync();
        var call = Guid.CreateVersion7();
        await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5001"), CallBodies.Record(call)), "5001");

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Missed(call, version: 9)));

        response.Json.GetProperty("results")[0].GetProperty("code").GetString().Should().Be("foreignCall");
        _journal.Records.Should().ContainSingle().Which.Should().Match<CallRecord>(record => record.Agent == "5001" && record.EndedAt == null);
        app.Logs.GetSnapshot().Should().Contain(line => line.Message.Contains("user-5000") && line.Message.Contains(call.ToString()));
    }

    [Fact]
    public async Task A_response_is_never_stored()
    {
        await using var app = await StartAsync();

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()));

        response.Header("Cache-Control").Should().Be("no-store");
    }

    [Fact]
    public async Task A_journal_that_throws_is_a_503()
    {
        await using var app = await StartAsync();
        _journal.Before = (_, _) => throw new InvalidDataException("Password=secret; number 0912345678");

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record(), CallBodies.Record()));

        (response.Status, response.Code).Should().Be((HttpStatusCode.ServiceUnavailable, "journalUnavailable"));
        response.Header("Retry-After").Should().Be("5");
        response.Body.Should().NotContain("secret");
        app.Logs.GetSnapshot().Should().ContainSingle(line => line.Message.Contains("InvalidDataException")).Which.Message.Should().NotContain("0912345678");
    }

    [Fact]
    public async Task A_journal_that_fails_midway_keeps_earlier_results()
    {
        await using var app = await StartAsync();
        var writes = 0;
        _journal.Before = (_, _) => ++writes == 2 ? throw new TimeoutException() : Task.CompletedTask;

        var response = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record(), CallBodies.Record(), CallBodies.Record()));

        CallBodies.StatusesOf(response.Json).Should().Equal("saved", "failed", "failed");
        _journal.Records.Should().ContainSingle();
    }

    [Fact]
    public async Task A_user_who_posts_too_often_must_wait()
    {
        await using var app = await StartAsync(vcc => vcc.ConfigureEndpoints(options => options.CallPostsPerMinute = 2));
        var body = CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record());

        var statuses = new List<HttpStatusCode>();
        for (var post = 0; post < 3; post++)
            statuses.Add((await app.PostCallsAsync(body)).Status);
        var other = await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5001"), CallBodies.Record()), "5001");

        statuses.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests);
        other.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_journal_there_is_no_endpoint()
    {
        await using var app = await PhoneApp.StartAsync();

        var response = await app.PostCallsAsync("{}");

        response.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_closes_does_not_stop_the_write()
    {
        await using var app = await StartAsync();
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var written = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _journal.Before = async (_, token) =>
        {
            began.SetResult();
            await aborted.Task;
            written.SetResult(!token.IsCancellationRequested);
        };
        using var page = new CancellationTokenSource();

        var post = app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()), cancellationToken: page.Token);
        await began.Task;
        await page.CancelAsync();
        aborted.SetResult();

        (await written.Task).Should().BeTrue();
        await FluentActions.Awaiting(() => post).Should().ThrowAsync<OperationCanceledException>();
    }

    private Task<PhoneApp> StartAsync(Action<Client.IVccEmbedBuilder>? phone = null) => PhoneApp.StartAsync(vcc =>
    {
        vcc.AddCallJournal<MemoryJournal>().Services.AddScoped<ICallJournal>(_ => _journal);
        phone?.Invoke(vcc);
    });
}
