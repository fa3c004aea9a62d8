using System.Text.RegularExpressions;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public partial class SecretsTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task The_access_key_never_leaves_the_server(Sample sample)
    {
        var (crm, agent, customer) = await TalkAsync(sample);
        await customer.HangUpAsync();
        await agent.EndedAsync("customerHangUp");
        foreach (var path in (string[])["/customers", "/customers/1", "/vcc-simulator", "/customers/99", "/nothing", "/vcc/realm", "/vcc-simulator/nothing"])
            await agent.Page.EvaluateAsync("path => fetch(path).then(answer => answer.text())", path);
        await agent.OpenAsync(crm.Address.AbsoluteUri);

        var answers = await Traffic.AnswersAsync();
        var page = await agent.Page.ContentAsync() + await agent.ShownTextAsync();
        var stored = await agent.Page.EvaluateAsync<string>(ReadStorage);
        var log = string.Join('\n', crm.Output);
        var everything = string.Join('\n', [.. answers, .. Traffic.Frames, .. Traffic.Console, page, stored, log]);
        var tokens = answers.Where(answer => answer.Contains("/vcc/session\n", StringComparison.Ordinal)).Select(answer => Token().Match(answer).Value).ToArray();

        answers.Should().Contain(answer => answer.Contains("/api/login/check-partner?", StringComparison.Ordinal), "the recording must have the requests of VCC's scripts");
        SecretForms.Of(RunningSample.AccessKey).Where(form => everything.Contains(form, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        tokens.Should().HaveCountGreaterThan(1).And.OnlyContain(token => token.Length > 50);
        tokens.Where(token => new[] { log, page, stored }.Any(text => text.Contains(token, StringComparison.Ordinal))).Should().BeEmpty();
        Traffic.Console.Where(line => tokens.Any(token => line.Contains(token, StringComparison.Ordinal))).Should().BeEmpty();
    }

    private const string ReadStorage = """
        async () => {
          const result = request => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
          const rows = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
          for (const { name } of await indexedDB.databases()) {
            const database = await result(indexedDB.open(name));
            for (const store of database.objectStoreNames)
              rows.push(await result(database.transaction(store).objectStore(store).getAll()));
            database.close();
          }
          for (const name of await caches.keys())
            rows.push((await (await caches.open(name)).keys()).map(request => request.url));
          return JSON.stringify(rows);
        }
        """;

    [GeneratedRegex("""(?<="token":")[^"]+""")]
    private static partial Regex Token();
}
