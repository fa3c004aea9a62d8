using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public sealed class CallHistoryTests : IDisposable
{
    private readonly BunitContext _page = new();
    private readonly FakeHistory _history = new();

    public CallHistoryTests()
    {
        _page.Services.AddScoped<ICallHistory>(_ => _history);
        _page.SetRendererInfo(new RendererInfo("Static", isInteractive: false));
    }

    [Theory]
    [InlineData("vi", "Lịch sử cuộc gọi", "Gọi đến 0912345678", "Đã nghe máy")]
    [InlineData("en-GB", "Call history", "Inbound 0912345678", "Answered")]
    public void A_call_is_a_row_in_the_language(string language, string caption, string call, string result)
    {
        _history.Calls = [Answered];

        var history = Render(language);

        history.Find("caption").TextContent.Should().Be(caption);
        history.FindAll("tbody td").Select(cell => cell.TextContent.Trim()).Should().Contain([call, result, "5000", "1:30"]);
    }

    [Fact]
    public void Times_are_those_of_Vietnam()
    {
        _history.Calls = [Answered];

        var history = Render("vi");

        history.Find("time").TextContent.Should().Be("26/11/2026 15:00");
        history.Find("time").GetAttribute("datetime").Should().Be("2026-11-26T08:00:00.0000000+00:00");
    }

    [Fact]
    public void The_customers_numbers_are_asked_in_one_form()
    {
        Render("vi", parameters => parameters.Add(history => history.Numbers, ["0912 345 678", "no number"]));

        var query = _history.Queries.Should().ContainSingle().Subject;
        query.CustomerId.Should().Be("7");
        query.Numbers.Should().Equal("+84912345678", "no number");
    }

    [Fact]
    public void Without_any_filter_no_call_is_read()
    {
        _history.Calls = [Answered];

        var history = _page.Render<VccCallHistory>(parameters => parameters.Add(history => history.Numbers, []));

        _history.Queries.Should().BeEmpty();
        history.FindAll("tr").Should().BeEmpty();
    }

    // T11
    [Fact]
    public void Hostile_texts_are_text()
    {
        _history.Calls = [Answered with { Number = "<b>1</b>", Note = "<img src=x onerror=alert(1)>", WrapUpCode = "\"><script>alert(1)</script>", Agent = "&lt;" }];

        var history = Render("vi");

        history.FindAll("img, script, b").Should().BeEmpty();
        history.Markup.Should().Contain("&lt;img src=x onerror=alert(1)&gt;");
    }

    [Fact]
    public void A_failed_call_tells_why()
    {
        _history.Calls = [Answered with { Outcome = CallOutcome.Failed, FailureCode = VccErrorCodes.CustomerBusy }];

        var history = Render("en");

        history.FindAll("td")[3].TextContent.Trim().Should().Be("Failed: The customer is busy");
    }

    [Fact]
    public void A_history_that_throws_leaves_the_page()
    {
        _history.Failure = new InvalidDataException("Password=secret");

        var history = Render("en");

        history.Find("[role=alert]").TextContent.Should().Be("The call history cannot be shown now.");
        history.Markup.Should().NotContain("secret");
    }

    [Fact]
    public void Older_calls_are_a_click_away()
    {
        _page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _history.Calls = [Answered, Answered with { Id = Guid.NewGuid(), Agent = "5001" }];
        var history = Render("en", parameters => parameters.Add(history => history.PageSize, 1));

        history.FindAll("button").Single(button => button.TextContent == "Older").Click();

        history.FindAll("td")[2].TextContent.Should().Be("5001");
        history.FindAll("button").Single(button => button.TextContent == "Older").HasAttribute("disabled").Should().BeTrue();
    }

    [Fact]
    public void A_label_replaces_the_wrap_up_code()
    {
        _history.Calls = [Answered with { WrapUpCode = "sold" }];

        var history = Render("vi", parameters => parameters.Add(history => history.WrapUpLabels, new Dictionary<string, string> { ["sold"] = "Đã bán" }));

        history.Find(".vcc-history-code").TextContent.Should().Be("Đã bán");
    }

    [Fact]
    public void A_class_of_the_page_is_added()
    {
        var history = Render("vi", parameters => parameters.AddUnmatched("class", "wide").AddUnmatched("id", "calls"));

        history.Find("section").ClassName.Should().Be("vcc-history wide");
        history.Find("section").Id.Should().Be("calls");
    }

    public void Dispose() => _page.Dispose();

    private static CallRecord Answered => new()
    {
        Id = Guid.Parse("0193a5d2-7c00-7a11-8b22-5f0c1d2e3f40"),
        Version = 3,
        Agent = "5000",
        Direction = VccCallDirection.Inbound,
        Number = "0912345678",
        StartedAt = new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero),
        AnsweredAt = new DateTimeOffset(2026, 11, 26, 8, 0, 5, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2026, 11, 26, 8, 1, 35, TimeSpan.Zero),
        TalkSeconds = 70,
        HoldSeconds = 20,
        Outcome = CallOutcome.Answered,
    };

    private IRenderedComponent<VccCallHistory> Render(string language, Action<ComponentParameterCollectionBuilder<VccCallHistory>>? more = null) =>
        _page.Render<VccCallHistory>(parameters =>
        {
            parameters.Add(history => history.CustomerId, "7").Add(history => history.Lang, language);
            more?.Invoke(parameters);
        });
}
