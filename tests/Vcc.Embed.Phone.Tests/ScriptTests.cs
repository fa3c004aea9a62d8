using System.Security.Cryptography;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class ScriptTests(PhoneLab lab)
{
    private static readonly string[] Files = ["jquery.min.js", "jssip-3.2.10.js", "init-3.0.7.js", "web.push.js", "cs_const.js", "cs_voice.js"];

    [Theory]
    [InlineData(VccFaultNames.ScriptMissing, "cs_voice.js")]
    [InlineData(VccFaultNames.ScriptWrongType, "web.push.js")]
    [InlineData(VccFaultNames.ScriptBroken, "init-3.0.7.js")]
    public async Task A_missing_script_is_reported_by_name(string fault, string file)
    {
        await using var phone = await lab.OpenAsync(start: false);
        phone.Vcc.Faults.Set(fault, value: file);

        (await phone.DoAsync("start()")).Should().Be("scriptLoadFailed");
        (await phone.AskAsync<string>("s.connection.error.vendorText")).Should().Be(file);
        phone.Vcc.Faults.Clear();

        (await phone.DoAsync("start()")).Should().Be("done");
    }

    [Fact]
    public async Task A_changed_pinned_script_is_refused_by_name()
    {
        await using var phone = await lab.OpenAsync(start: false);
        await PinAsync(phone);
        phone.Vcc.Faults.Set(VccFaultNames.ScriptChanged, value: "cs_voice.js");

        (await phone.DoAsync("start()")).Should().Be("vendorDrift");
        (await phone.AskAsync<string>("[s.connection.state, s.connection.error.code, s.connection.error.vendorText].join()")).Should().Be("lost,vendorDrift,cs_voice.js");
        phone.Vcc.Faults.Clear();

        (await phone.DoAsync("start()")).Should().Be("done");
        await phone.TalkAsync();
    }

    [Fact]
    public async Task A_missing_pinned_script_is_not_called_changed()
    {
        await using var phone = await lab.OpenAsync(start: false);
        await PinAsync(phone);
        phone.Vcc.Faults.Set(VccFaultNames.ScriptMissing, value: "cs_voice.js");

        (await phone.DoAsync("start()")).Should().Be("scriptLoadFailed");
    }

    [Fact]
    public async Task A_script_without_its_pin_does_not_run()
    {
        await using var phone = await lab.OpenAsync(start: false);
        await PinAsync(phone);
        phone.Endpoints.ScriptIntegrity.Remove("cs_const.js");

        (await phone.DoAsync("start()")).Should().Be("vendorDrift");

        (await phone.AskAsync<string>("s.connection.error.vendorText")).Should().Be("cs_const.js");
    }

    [Fact]
    public async Task Without_pins_a_harmless_change_is_accepted()
    {
        await using var phone = await lab.OpenAsync(start: false);
        phone.Vcc.Faults.Set(VccFaultNames.ScriptChanged, value: "cs_voice.js");

        (await phone.DoAsync("start()")).Should().Be("done");

        (await phone.ErrorsAsync()).Should().BeEmpty();
    }

    private static async Task PinAsync(PhonePage phone)
    {
        using var http = new HttpClient();
        foreach (var file in Files)
        {
            var bytes = await http.GetByteArrayAsync(new Uri(phone.Vcc.BaseAddress, "js/embed/" + file), TestContext.Current.CancellationToken);
            phone.Endpoints.ScriptIntegrity[file] = "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes));
        }
    }
}
