using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Vcc.Embed.Samples.Blazor.Components;
using Vcc.Embed.Samples.Mvc.Controllers;

namespace Vcc.Embed.Samples.Tests;

/// <summary>The pages of the Blazor sample.</summary>
public sealed class BlazorCallPagesTests : CallPagesTests<App>;

/// <summary>The pages of the MVC sample.</summary>
public sealed class MvcCallPagesTests : CallPagesTests<HomeController>;

/// <summary>The pages of both samples that show the calls of the database.</summary>
public abstract class CallPagesTests<TSample> : IAsyncDisposable
    where TSample : class
{
    private readonly CrmHost<TSample> _crm = new();

    [Fact]
    public async Task The_customers_page_shows_the_customers_calls()
    {
        await _crm.WriteAsync(JournalCalls.Answered("0912345678"), JournalCalls.Missed("0987654321"));

        var calls = await RowsAsync("/customers/1", ".vcc-history");

        calls.Should().ContainSingle().Which.Should().Contain("Gọi đến 0912345678").And.Contain("Đã nghe máy").And.Contain("1:30");
    }

    [Fact]
    public async Task A_missed_caller_can_be_called_back()
    {
        await _crm.WriteAsync(JournalCalls.Missed("84987654321"), JournalCalls.Missed("0987654321"), JournalCalls.Missed("0900000001"));

        var callers = await RowsAsync("/calls/missed", "#missed");

        callers.Should().HaveCount(2);
        callers.Should().ContainSingle(caller => caller.Contains("Trần Thị Thu Hà") && caller.Contains("0987 654 321")).Which.Should().MatchRegex(@"\b2 5000 Gọi lại");
        callers.Should().ContainSingle(caller => caller.Contains("Số lạ") && caller.Contains("0900000001"));
    }

    [Fact]
    public async Task A_caller_who_was_reached_is_not_missed()
    {
        var missed = JournalCalls.Missed("0987654321");
        await _crm.WriteAsync(missed, JournalCalls.Answered("0987654321") with { Direction = VccCallDirection.Outbound });

        var page = await PageAsync("/calls/missed");

        page.QuerySelector("#missed").Should().BeNull();
        page.QuerySelector(".card")!.TextContent.Should().Contain("Không còn cuộc gọi nhỡ nào cần gọi lại.");
    }

    [Fact]
    public async Task Todays_calls_are_counted_per_agent()
    {
        var yesterday = JournalCalls.Now.AddHours(-25);
        await _crm.WriteAsync(
            JournalCalls.Answered("0912345678"),
            JournalCalls.Answered("0987654321"),
            JournalCalls.Missed("0987654321"),
            JournalCalls.Missed("0912345678") with { Direction = VccCallDirection.Outbound },
            JournalCalls.Missed("0912345678") with { Agent = "5001" },
            JournalCalls.Missed("0912345678") with { StartedAt = yesterday, EndedAt = yesterday });

        var agents = await RowsAsync("/calls/today", "#today");

        agents.Should().Equal("Nguyễn Thị Lan 5000 2 1 1 3:00", "Trần Văn Nam 5001 0 1 0 0:00");
        (await PageAsync("/calls/today")).QuerySelectorAll(".bar span").Select(part => part.GetAttribute("style"))
            .Should().Equal("width: 50%", "width: 25%", "width: 25%", "width: 0%", "width: 25%", "width: 0%");
    }

    public async ValueTask DisposeAsync()
    {
        await _crm.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<IDocument> PageAsync(string address)
    {
        using var agent = _crm.CreateAgent();
        var html = await agent.GetStringAsync(address, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>The texts of the rows of a table.</summary>
    private async Task<IEnumerable<string>> RowsAsync(string address, string table) =>
        (await PageAsync(address)).QuerySelectorAll($"{table} tbody tr")
            .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
