using Microsoft.AspNetCore.Razor.TagHelpers;
using Vcc.Embed.AspNetCore.TagHelpers;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

public class CallHistoryTagHelperTests
{
    [Fact]
    public async Task The_tag_becomes_the_table_of_the_component()
    {
        await using var app = await StartAsync();

        var html = await RenderAsync(app);

        html.Should().StartWith("<section id=\"calls\" class=\"vcc-history\"").And.EndWith("</section>").And.NotContain("<vcc-call-history");
        html.Should().Contain("0912345678").And.Contain("Answered").And.Contain("Đã bán");
    }

    // T11
    [Fact]
    public async Task A_hostile_note_is_text()
    {
        await using var app = await StartAsync();

        var html = await RenderAsync(app);

        html.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt;").And.NotContain("<script>");
    }

    private static Task<PhoneApp> StartAsync() => PhoneApp.StartAsync(vcc =>
    {
        vcc.ConfigureEndpoints(options => options.WrapUpCodes.Add(new VccWrapUpCode("sold", "Đã bán")));
        vcc.Services.AddScoped<ICallHistory, OneCall>();
    });

    private static async Task<string> RenderAsync(PhoneApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var helper = ActivatorUtilities.CreateInstance<VccCallHistoryTagHelper>(scope.ServiceProvider);
        helper.CustomerId = "7";
        helper.Lang = "en";
        var output = new TagHelperOutput("vcc-call-history", [new TagHelperAttribute("id", "calls")], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);

        using var text = new StringWriter();
        output.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(text.ToString().Replace("&lt;", "&amp;lt;").Replace("&gt;", "&amp;gt;"));
    }

    private sealed class OneCall : ICallHistory
    {
        public Task<CallHistoryPage> FindAsync(CallHistoryQuery query, CancellationToken cancellationToken = default) => Task.FromResult(new CallHistoryPage(
            [new CallRecord
            {
                Id = Guid.CreateVersion7(),
                Version = 1,
                Agent = "5000",
                Direction = VccCallDirection.Inbound,
                Number = "0912345678",
                StartedAt = DateTimeOffset.UnixEpoch,
                EndedAt = DateTimeOffset.UnixEpoch,
                Outcome = CallOutcome.Answered,
                WrapUpCode = "sold",
                Note = "<script>alert(1)</script>",
            }],
            HasMore: false));
    }
}
