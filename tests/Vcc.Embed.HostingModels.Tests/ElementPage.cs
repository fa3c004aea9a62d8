namespace Vcc.Embed.HostingModels.Tests;

/// <summary>One page with the element, for tests that only read it, one after the other.</summary>
public sealed class ElementPage(HostingSite site) : IAsyncLifetime
{
    private FakePhonePage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _page = await site.OpenAsync("static/1");
        await _page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone')?.phone");
    }

    /// <summary>The page with a new element. Its phone is idle and has received no command.</summary>
    internal async Task<FakePhonePage> AsNewAsync(string theme)
    {
        await _page.Page.EvaluateAsync(
            """
            theme => {
              fakePhone.change({ call: null });
              fakePhone.asked.length = 0;
              const element = document.createElement('vcc-softphone');
              element.setAttribute('theme', theme);
              document.querySelector('vcc-softphone').replaceWith(element);
            }
            """,
            theme);
        return _page;
    }

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();
}
