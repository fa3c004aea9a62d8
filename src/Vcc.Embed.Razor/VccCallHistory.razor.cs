using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor;

/// <summary>Shows the calls of a customer or an agent, the latest first. It reads them from the application's <see cref="ICallHistory"/>.</summary>
/// <remarks>All texts of a call are shown as text. The page decides who may see the calls.
/// Without customer, number and agent it shows none, so that an empty value never shows all calls.</remarks>
public sealed partial class VccCallHistory : ComponentBase
{
    // Vietnam has one zone and no summer time.
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.CreateCustomTimeZone("vcc-history", TimeSpan.FromHours(7), null, null);

    private CallHistoryTexts _texts = CallHistoryTexts.Vietnamese;
    private CallHistoryQuery? _query;
    private CallHistoryPage? _page;
    private int _number = 1;
    private bool _hasFailed;

    [Inject]
    private IServiceScopeFactory Scopes { get; set; } = default!;

    [Inject]
    private ILogger<VccCallHistory> Logger { get; set; } = default!;

    /// <summary>The customer's id in the CRM. Calls with one of <see cref="Numbers"/> are shown as well.</summary>
    [Parameter]
    public string? CustomerId { get; set; }

    /// <summary>The customer's numbers in any spelling.</summary>
    [Parameter]
    [SuppressMessage("Performance", "CA1819", Justification = "An interactive page deserializes its parameters. It cannot read what [a, b] makes of an interface.")]
    public string[]? Numbers { get; set; }

    /// <summary>The extension of one agent. Default: all agents.</summary>
    [Parameter]
    public string? Agent { get; set; }

    /// <summary>The account of the calls. Default: the default account.</summary>
    [Parameter]
    public string? Account { get; set; }

    /// <summary>Calls of one page, 1 to 200.</summary>
    [Parameter]
    public int PageSize { get; set; } = 20;

    /// <summary>The language, as a tag such as <c>vi</c>. Default: the current UI culture, then Vietnamese.</summary>
    [Parameter]
    public string? Lang { get; set; }

    /// <summary>The time zone of the times. Default: Vietnam.</summary>
    [Parameter]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>The labels of wrap-up codes. A code without label is shown as it is.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string>? WrapUpLabels { get; set; }

    /// <summary>Further attributes of the section, e.g. <c>class</c> or <c>id</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _texts = CallHistoryTexts.Find(Lang ?? CultureInfo.CurrentUICulture.Name);
        var query = new CallHistoryQuery { Account = Account, CustomerId = CustomerId, Agent = Agent, PageSize = PageSize, Numbers = ReadNumbers() };
        if (_query is not null && AreEqual(query, _query))
            return;

        _query = query;
        if (query is { CustomerId: null, Agent: null, Numbers.Count: 0 })
            _page = new CallHistoryPage([], HasMore: false);
        else
            await LoadAsync(1);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The history is the application's code or its database, and may throw anything. The rest of the page stays.")]
    private async Task LoadAsync(int number)
    {
        try
        {
            // A database context serves one reader at a time, and other components of the page may use theirs now.
            await using var scope = Scopes.CreateAsyncScope();
            _page = await scope.ServiceProvider.GetRequiredService<ICallHistory>().FindAsync(_query! with { Page = number });
            (_number, _hasFailed) = (number, false);
        }
        catch (Exception failed)
        {
            _hasFailed = true;
            LogFailed(Logger, failed.GetType().Name);
        }
    }

    private string Class => AdditionalAttributes?.GetValueOrDefault("class") is { } added ? $"vcc-history {added}" : "vcc-history";

    // A number that cannot be read stays as it is. It finds nothing then, and does not widen the query.
    private string[] ReadNumbers() =>
        [.. (Numbers ?? []).Select(text => VccPhoneNumber.TryParse(text, out var number) ? number.E164 ?? text : text)];

    private static bool AreEqual(CallHistoryQuery one, CallHistoryQuery other) =>
        one with { Numbers = [] } == other with { Numbers = [] } && one.Numbers.SequenceEqual(other.Numbers);

    private string Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, TimeZone ?? Vietnam).ToString(_texts.TimeFormat, CultureInfo.InvariantCulture);

    [LoggerMessage(40, LogLevel.Error, "The call history cannot be read: {Exception}.")]
    private static partial void LogFailed(ILogger logger, string exception);
}
