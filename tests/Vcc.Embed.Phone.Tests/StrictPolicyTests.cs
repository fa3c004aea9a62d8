using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>The element in a page whose Content-Security-Policy allows only what docs/csp.md lists.</summary>
public class StrictPolicyTests(PhoneLab lab)
{
    private const string Nonce = "r4nd0m";

    private const string Policy =
        $"default-src 'none'; img-src data:; script-src 'nonce-{Nonce}' 'strict-dynamic'; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types vcc-embed";

    [Fact]
    public async Task A_strict_policy_of_the_page_blocks_nothing()
    {
        await using var phone = await lab.OpenAsync(element: true, before: page => ServeStrictlyAsync(page, Policy));
        // The number field is in a chunk.
        await Assertions.Expect(phone.Page.Locator("vcc-softphone input[type=tel]")).ToBeVisibleAsync();
        var call = await phone.TalkAsync();
        await phone.Page.EvaluateAsync("() => { document.querySelector('vcc-softphone').lang = 'en'; }");

        await Assertions.Expect(phone.Page.Locator("vcc-softphone section")).ToContainTextAsync("In a call");

        (await phone.AskAsync<string[]>("violations")).Should().BeEmpty();
        await call.HangUpAsync();
    }

    [Fact]
    public async Task A_page_without_Trusted_Types_needs_no_policy_name()
    {
        var policy = Policy.Replace(" require-trusted-types-for 'script'; trusted-types vcc-embed", " trusted-types other", StringComparison.Ordinal);

        await using var phone = await lab.OpenAsync(element: true, before: page => ServeStrictlyAsync(page, policy));

        await Assertions.Expect(phone.Page.Locator("vcc-softphone section")).ToContainTextAsync("Connected");
    }

    /// <summary>The CRM's page under a policy, with the nonce at its script. It notes what the policy blocks.</summary>
    private static async Task ServeStrictlyAsync(IPage page, string policy)
    {
        await page.AddInitScriptAsync(
            "window.violations = []; document.addEventListener('securitypolicyviolation', e => violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));");
        await page.RouteAsync(url => new Uri(url).AbsolutePath == "/", async route =>
        {
            var response = await route.FetchAsync();
            var html = await response.TextAsync();
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Response = response,
                Body = html.Replace("<script ", $"<script nonce=\"{Nonce}\" ", StringComparison.Ordinal),
                Headers = new Dictionary<string, string>(response.Headers) { ["content-security-policy"] = policy },
            });
        });
    }
}
