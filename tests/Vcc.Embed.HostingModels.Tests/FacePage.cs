namespace Vcc.Embed.HostingModels.Tests;

/// <summary>One page with the phone's face, for tests that only read it, one after the other.</summary>
public sealed class FacePage(HostingSite site) : IAsyncLifetime
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
              const face = document.createElement('vcc-softphone');
              face.setAttribute('theme', theme);
              document.querySelector('vcc-softphone').replaceWith(face);
            }
            """,
            theme);
        return _page;
    }

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();
}
