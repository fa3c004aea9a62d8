using Vcc.Embed.Client.Tests.Support;
using WireMock.ResponseBuilders;

namespace Vcc.Embed.Client.Tests.Login;

/// <summary>Something answers that is not VCC's login.</summary>
public sealed class LoginProtocolTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    // F4
    [Theory]
    [InlineData("<html><body>Wi-Fi sign-in</body></html>")]
    [InlineData("")]
    [InlineData("""{"code":"ok","user":{"user_id":1""")]
    [InlineData("[]")]
    [InlineData("\"ok\"")]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"code":{"ok":true}}""")]
    [InlineData("\u0000\u0001\u0002")]
    public async Task HTML_and_incomplete_responses_are_protocol_failures(string body)
    {
        _vcc.Answer(200, body, "text/html");
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Protocol);
        failure.Message.Should().Contain("BaseAddress");
        _vcc.Asked.Should().Be(1);
    }

    [Fact]
    public async Task A_captive_portal_is_quoted_in_one_short_line()
    {
        _vcc.Answer(200, "<html>\r\n\t<script>" + new string('x', 5000) + "</script>", "text/html");
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.VendorText.Should().StartWith("<html>").And.EndWith("…").And.HaveLength(201);
        failure.VendorText.Should().NotContainAny("\r", "\n", "\t");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        _vcc.Answer(Response.Create().WithStatusCode(status).WithHeader("Location", _vcc.BaseAddress + "elsewhere"));
        using var crm = Crm.For(_vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Protocol);
        failure.HttpStatus.Should().Be(status);
        _vcc.Requests.Single().Path.Should().Be(FakeVcc.Path);
    }

    [Fact]
    public async Task An_answer_of_one_mebibyte_is_read()
    {
        const string Frame = """{"code":"ok","user":{"id":1,"x":""}}""";
        _vcc.Answer(200, Frame.Replace("\"\"", $"\"{new string('x', (1024 * 1024) - Frame.Length)}\""));
        using var crm = Crm.For(_vcc);

        var login = await crm.LoginAsync();

        login.User.Id.Should().Be("1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_over_one_mebibyte_is_not_read(bool saysItsLength)
    {
        var body = new string(' ', (1024 * 1024) + 1);
        var head = saysItsLength ? $"Content-Length: {body.Length}\r\n" : "";
        await using var server = new RawServer(RawServer.Answering($"HTTP/1.1 200 OK\r\n{head}Connection: close\r\n\r\n{body}"));
        using var crm = Crm.At(server.BaseAddress);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Protocol);
        failure.Message.Should().Contain("1 MiB");
        server.Requests.Should().Be(1);
    }

    public void Dispose() => _vcc.Dispose();
}
