using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

/// <summary>What a session tells the phone about calls and customers.</summary>
public class SessionSettingsTests
{
    [Fact]
    public async Task A_session_holds_the_lists_of_the_application()
    {
        await using var app = await PhoneApp.StartAsync(pathBase: "/crm", phone: vcc => vcc.AddCallJournal<NoJournal>().AddCustomerLookup<NoLookup>().ConfigureEndpoints(options =>
        {
            options.WrapUpCodes.Add(new VccWrapUpCode("sold", "Đã bán"));
            options.WrapUpCodes.Add(new VccWrapUpCode("old", "Cũ", IsRetired: true));
            options.LookUpOutboundCalls = true;
            options.NewCustomerLink = "/customers/new?phone={e164}";
        }));

        var session = await app.OpenSessionAsync(path: "/crm/vcc/session");

        var code = session.Json.GetProperty("journal").GetProperty("wrapUpCodes").EnumerateArray().Should().ContainSingle().Subject;
        (code.GetProperty("code").GetString(), code.GetProperty("label").GetString()).Should().Be(("sold", "Đã bán"));
        session.Json.GetProperty("customers").ToString().Should().Be("""{"outbound":true,"newCustomer":"/crm/customers/new?phone={e164}"}""");
    }

    [Fact]
    public async Task Every_server_and_session_has_the_same_owner_key()
    {
        await using var one = await PhoneApp.StartAsync(vcc => vcc.AddCallJournal<NoJournal>());
        await using var other = await PhoneApp.StartAsync(vcc => vcc.AddCallJournal<NoJournal>());

        var keys = new[] { await OwnerAsync(one, "5000"), await OwnerAsync(one, "5000"), await OwnerAsync(other, "5000") };

        keys.Distinct().Should().ContainSingle().Which.Should().MatchRegex("^[0-9a-f]{32}$");
    }

    [Theory]
    [InlineData("5001")]
    [InlineData("5000;vcc_account=brand-b")]
    public async Task Another_agent_or_account_has_another_owner_key(string user)
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.AddCallJournal<NoJournal>().Services.AddVccEmbed("brand-b"));

        var other = await OwnerAsync(app, user);

        other.Should().NotBe(await OwnerAsync(app, "5000"));
    }

    [Fact]
    public async Task Two_users_of_one_extension_have_two_owner_keys()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.AddCallJournal<NoJournal>().AddAgentResolver(_ => new Client.VccAgent("5000")));

        var keys = new[] { await OwnerAsync(app, "an"), await OwnerAsync(app, "binh") };

        keys.Should().OnlyHaveUniqueItems();
    }

    private static async Task<string> OwnerAsync(PhoneApp app, string user) =>
        (await app.OpenSessionAsync(user)).Json.GetProperty("journal").GetProperty("owner").GetString()!;

    private sealed class NoJournal : ICallJournal
    {
        public Task<CallJournalResult> WriteAsync(CallRecord record, CancellationToken cancellationToken = default) => Task.FromResult(CallJournalResult.Unchanged);
    }

    private sealed class NoLookup : ICustomerLookup
    {
        public Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<CustomerCard>>([]);
    }
}
