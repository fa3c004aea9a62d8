namespace Vcc.Embed.Testing;

/// <summary>A page of a CRM with the element <c>vcc-softphone</c>, used as an agent uses it.</summary>
public sealed class SoftphonePage(IBrowserPage page)
{
    /// <summary>The page in its browser.</summary>
    public IBrowserPage Browser { get; } = page;

    /// <summary>All text that the element shows.</summary>
    public Task<string> ShownTextAsync() =>
        Browser.CallAsync<string>("() => document.querySelector('vcc-softphone').shadowRoot.textContent.replace(/\\s+/g, ' ')");

    /// <summary>Waits until the element shows a text.</summary>
    public Task ShowsAsync(string text) =>
        WaitForAsync("text => document.querySelector('vcc-softphone')?.shadowRoot?.textContent.replace(/\\s+/g, ' ').includes(text)", text, TestTimeouts.Signal);

    /// <summary>Opens a page and waits until calls can arrive.</summary>
    public async Task OpenAsync(string address)
    {
        await Browser.OpenAsync(address);
        await ReadyAsync();
    }

    public Task ReadyAsync() => WhenAsync("state.connection.state === 'ready' && state.connection.voiceRegistered && state.voice === 'here'", TestTimeouts.Start);

    public Task RingsWithAsync(string number) => WhenAsync($"state.call?.state === 'ringing' && state.call.number === '{number}'");

    public Task ConnectedAsync() => WhenAsync("state.call?.state === 'connected'");

    public Task EndedAsync(string reason) => WhenAsync($"state.call?.state === 'ended' && state.call.endReason === '{reason}'");

    public Task AnswerAsync() => PressAsync("answer");

    public Task HangUpAsync() => PressAsync("hang-up");

    /// <summary>Presses a button of the phone by its class, once it is enabled.</summary>
    public Task PressAsync(string button) => Browser.ClickAsync($"button.{button}[aria-disabled=false]");

    /// <summary>Types a number into the phone and calls it.</summary>
    public async Task CallAsync(string number)
    {
        await Browser.FillAsync("input[type=tel]", number);
        await PressAsync("call");
    }

    /// <summary>Runs a command of the phone and returns <c>done</c> or the code of its refusal.</summary>
    public Task<string> CommandAsync(string command) =>
        Browser.CallAsync<string>($"() => document.querySelector('vcc-softphone').phone.{command}.then(() => 'done', error => error.code ?? String(error))");

    /// <summary>Waits until an expression over the phone's <c>state</c> is true.</summary>
    public Task WhenAsync(string condition) => WhenAsync(condition, TestTimeouts.Signal);

    public Task WhenAsync(string condition, TimeSpan timeout) =>
        WaitForAsync($"() => {{ const state = document.querySelector('vcc-softphone')?.phone?.state; return state && ({condition}); }}", null, timeout);

    private async Task WaitForAsync(string condition, string? argument, TimeSpan timeout)
    {
        var isMet = await Browser.CallAsync<bool>(
            $$"""
            async argument => {
              const condition = {{condition}};
              for (const end = Date.now() + {{timeout.TotalMilliseconds}}; Date.now() < end;) {
                if (condition(argument)) return true;
                await new Promise(next => setTimeout(next, 20));
              }
              return false;
            }
            """,
            argument);
        if (!isMet)
            throw new TimeoutException($"Never: {argument ?? condition}. State: {await Browser.CallAsync<string>("() => JSON.stringify(document.querySelector('vcc-softphone')?.phone?.state)")}");
    }
}
