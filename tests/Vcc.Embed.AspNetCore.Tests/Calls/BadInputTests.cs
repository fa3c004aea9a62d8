using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

/// <summary>Requests that no phone sends. Each gets a typed problem, nothing is written, and the next good request works.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private readonly MemoryJournal _journal = new();
    private PhoneApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await PhoneApp.StartAsync(vcc => vcc.AddCallJournal<MemoryJournal>().Services.AddScoped<ICallJournal>(_ => _journal));

    [Theory]
    [InlineData("note", "20KB", "callsInvalid")]
    [InlineData("note", "a\0b", "callsInvalid")]
    [InlineData("number", "0912\r\n345", "callsInvalid")]
    [InlineData("startedAt", "1970-01-01T00:00:00Z", "callsInvalid")]
    [InlineData("startedAt", "2099-01-01T00:00:00Z", "callsInvalid")]
    [InlineData("agent", "5001", "foreignAgent")]
    [InlineData("account", "brand-b", "foreignAgent")]
    [InlineData("user", "user-5001", "foreignAgent")]
    public async Task A_bad_text_is_refused(string field, string value, string code)
    {
        var record = CallBodies.Record(change: record => record[field] = value == "20KB" ? new string('n', 20 * 1024) : value);

        var response = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), record));

        response.Json.GetProperty("results")[0].GetProperty("code").GetString().Should().Be(code);
        response.Json.GetProperty("results")[0].GetProperty("field").GetString().Should().Be(field);
        await NothingIsDisturbedAsync();
    }

    [Theory]
    [InlineData("talkSeconds", -1)]
    [InlineData("holdSeconds", int.MinValue)]
    [InlineData("version", -5)]
    public async Task A_bad_number_is_refused(string field, int value)
    {
        var response = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record(change: record => record[field] = value)));

        response.Json.GetProperty("results")[0].GetProperty("field").GetString().Should().Be(field);
        await NothingIsDisturbedAsync();
    }

    [Fact]
    public async Task Records_of_another_owner_are_refused()
    {
        var response = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5001"), CallBodies.Record()));

        (response.Status, response.Code).Should().Be((HttpStatusCode.Forbidden, "foreignAgent"));
        await NothingIsDisturbedAsync();
    }

    [Theory]
    [InlineData(101)]
    [InlineData(1000)]
    public async Task Too_many_records_are_refused(int count)
    {
        var records = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["id"] = "" })]);

        var response = await _app.PostCallsAsync(new JsonObject { ["owner"] = CallBodies.OwnerOf("5000"), ["records"] = records }.ToJsonString());

        (response.Status, response.Code).Should().Be((HttpStatusCode.RequestEntityTooLarge, "callsTooLarge"));
        await NothingIsDisturbedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_64_KB_is_refused(bool isChunked)
    {
        var body = CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()) + new string(' ', 64 * 1024);

        var response = await _app.PostCallsAsync(body, change: request =>
        {
            request.Headers.TransferEncodingChunked = isChunked;
            if (isChunked)
                request.Content = new StreamContent(new UnknownLengthStream(Encoding.UTF8.GetBytes(body))) { Headers = { { "Content-Type", "application/json" } } };
        });

        (response.Status, response.Code).Should().Be((HttpStatusCode.RequestEntityTooLarge, "callsTooLarge"));
        await NothingIsDisturbedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"records":[]}""")]
    [InlineData("""{"owner":"a"}""")]
    [InlineData("""{"owner":"a","records":{}}""")]
    [InlineData("""{"owner":"\ud800","records":[1]}""")]
    [InlineData("""{"owner":"a","records":[[[[[[[[[[[[1]]]]]]]]]]]]}""")]
    public async Task A_body_of_another_shape_is_refused(string body)
    {
        var response = await _app.PostCallsAsync(body);

        (response.Status, response.Code).Should().Be((HttpStatusCode.BadRequest, "callsInvalid"));
        await NothingIsDisturbedAsync();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        var response = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()), change: request =>
            request.Content!.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType));

        (response.Status, response.Code).Should().Be((HttpStatusCode.UnsupportedMediaType, "forbidden"));
        await NothingIsDisturbedAsync();
    }

    [Theory]
    [InlineData("X-Vcc-Embed", null)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Without_the_antiforgery_signal_a_post_is_refused(string header, string? value)
    {
        var response = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()), change: request =>
        {
            request.Headers.Remove(header);
            if (value is not null)
                request.Headers.Add(header, value);
        });

        (response.Status, response.Code).Should().Be((HttpStatusCode.Forbidden, "forbidden"));
        await NothingIsDisturbedAsync();
    }

    [Fact]
    public async Task A_signed_out_user_is_refused()
    {
        var response = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()), extension: null);

        (response.Status, response.Code).Should().Be((HttpStatusCode.Unauthorized, "notSignedIn"));
        await NothingIsDisturbedAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task NothingIsDisturbedAsync()
    {
        _journal.Records.Should().BeEmpty();
        var next = await _app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()));
        CallBodies.StatusesOf(next.Json).Should().Equal("saved");
    }

    private sealed class UnknownLengthStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
