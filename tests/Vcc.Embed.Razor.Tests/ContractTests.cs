using Vcc.Embed.Razor.Internal;
using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

/// <summary>The records and the TypeScript they mirror must not drift apart.</summary>
public class ContractTests
{
    [Fact]
    public void Every_event_of_events_ts_has_a_reader() =>
        PhoneEvents.Readers.Keys.Should().BeEquivalentTo(TypeScript.Keys("events.ts", "events"));

    [Fact]
    public void Every_event_record_has_an_event_name() =>
        typeof(VccPhoneEvent).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(VccPhoneEvent)))
            .Should().HaveCount(PhoneEvents.Readers.Count);

    [Fact]
    public void Every_callback_has_an_event_name() =>
        typeof(VccSoftphone).GetProperties().Where(property => property.Name.StartsWith("On", StringComparison.Ordinal)).Select(property => property.Name)
            .Should().BeEquivalentTo(Examples.Events.Select(example => example.Callback));

    [Theory]
    [InlineData("ConnectionState", typeof(VccConnectionState))]
    [InlineData("VoiceOwnership", typeof(VccVoiceOwnership))]
    [InlineData("Availability", typeof(VccAvailability))]
    [InlineData("Direction", typeof(VccCallDirection))]
    [InlineData("CallState", typeof(VccCallState))]
    [InlineData("EndReason", typeof(VccCallEndReason))]
    [InlineData("AudioProblem", typeof(VccAudioProblem))]
    public void Every_union_of_model_ts_is_an_enum(string union, Type type) =>
        Enum.GetNames(type).Select(CamelCase).Should().BeEquivalentTo(TypeScript.Union("model.ts", union));

    [Fact]
    public void Every_error_code_of_the_page_is_a_constant() =>
        typeof(VccErrorCodes).GetFields().Select(constant => constant.GetRawConstantValue())
            .Should().BeEquivalentTo([.. TypeScript.Union("errors.ts", "PhoneErrorCode"), "pageUnreachable", "unexpected"]);

    [Fact]
    public void Devices_have_the_numbers_of_VCC() =>
        Enum.GetValues<VccDevice>().Select(device => ((int)device).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Should().BeEquivalentTo(TypeScript.Union("model.ts", "Device"));

    [Theory]
    [InlineData("Connection", typeof(VccConnection))]
    [InlineData("Call", typeof(VccCall))]
    [InlineData("TransferAgent", typeof(VccTransferAgent))]
    [InlineData("TransferOffer", typeof(VccTransferOffer))]
    [InlineData("OutboundLine", typeof(VccOutboundLine))]
    [InlineData("Quality", typeof(VccQuality))]
    [InlineData("PhoneErrorInfo", typeof(VccPhoneError))]
    [InlineData("PhoneState", typeof(VccPhoneState))]
    public void Every_interface_of_model_ts_is_a_record(string contract, Type type) =>
        type.GetProperties().Where(property => property.CanWrite).Select(property => CamelCase(property.Name)).Should().BeEquivalentTo(TypeScript.Properties("model.ts", contract));

    [Fact]
    public void Every_command_of_model_ts_is_a_method() =>
        typeof(IVccPhone).GetMethods().Select(method => CamelCase(method.Name)).Should().Contain(TypeScript.Keys("commands.ts", "commands").Select(command => command + "Async"));

    [Fact]
    public void Every_command_takes_a_token_last() =>
        typeof(IVccPhone).GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => method.GetParameters().Last().ParameterType).Should().OnlyContain(last => last == typeof(CancellationToken));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
