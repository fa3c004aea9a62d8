using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Control;

/// <summary>What a console can do; README.md has the table.</summary>
internal static class ConsoleCommands
{
    /// <summary>Does it and gives the new call's id, if there is one.</summary>
    public static string? Do(Exchange exchange, ControlFrame frame)
    {
        switch (frame.Type)
        {
            case "placeCall":
                return Place(exchange, frame);
            case "answerAs":
                CallOf(exchange, frame).CustomerAnswers();
                break;
            case "rejectAs":
                CallOf(exchange, frame).CustomerRejects(frame.SipCode ?? 486);
                break;
            case "hangUp":
                CallOf(exchange, frame).CustomerHangsUp();
                break;
            case "dtmf" when Sip.Dtmf.IsDigit(frame.Digit ?? ""):
                CallOf(exchange, frame).CustomerSendsDtmf(frame.Digit!);
                break;
            case "phoneAnswer":
                PhoneOf(exchange, frame).Answer();
                break;
            case "phoneReject":
                PhoneOf(exchange, frame).Reject(frame.SipCode ?? 486);
                break;
            case "phoneHangUp":
                PhoneOf(exchange, frame).HungUpOnThePhone();
                break;
            case "setFault":
                SetFault(exchange, frame);
                break;
            case "clearFault":
                exchange.Faults.Clear(frame.Name);
                break;
            case "setProfile" when Enum.TryParse<VccProfile>(frame.Profile, out var profile):
                exchange.Options.Profile = profile;
                break;
            case "setDevice" when frame.Device is { } device && Enum.IsDefined((Device)device):
                AgentOf(exchange, frame).Device = (Device)device;
                break;
            case "setStatus" when frame.Status is AgentStatus.Available or AgentStatus.NotAvailable or AgentStatus.NoAnswer:
                AgentOf(exchange, frame).Status = frame.Status;
                break;
            default:
                throw new ConsoleRefusal("unknownType", $"'{frame.Type}' is no command, or one of its fields cannot be used.");
        }

        return null;
    }

    private static string Place(Exchange exchange, ControlFrame frame)
    {
        if (frame.From is not { Length: > 0 and <= 32 } from)
            throw new ConsoleRefusal("badFrame", "A call needs a number in 'from'.");
        if (exchange.Customers.DeviceOf(from) is not HeadlessCustomer)
            throw new ConsoleRefusal("notPossible", $"A page is open for {from}; only it can offer a connection.");
        return HotlineDesk.Place(exchange, from, frame.To ?? "", HeadlessSdp.Offer())?.Id
            ?? throw new ConsoleRefusal("unknownHotline", $"Nobody has the number '{frame.To}'.");
    }

    private static void SetFault(Exchange exchange, ControlFrame frame)
    {
        try
        {
            exchange.Faults.Set(new VccFault(frame.Name ?? "")
            {
                Extension = frame.Extension,
                Number = frame.Number,
                Times = frame.Times,
                Value = frame.Value,
                Delay = frame.DelayMs is { } delay ? TimeSpan.FromMilliseconds(delay) : null,
            });
        }
        catch (ArgumentException unknown)
        {
            throw new ConsoleRefusal("unknownFault", unknown.Message);
        }
    }

    private static CustomerCall CallOf(Exchange exchange, ControlFrame frame) =>
        exchange.Calls.Find(frame.CallId ?? "") ?? throw new ConsoleRefusal("unknownCall", $"There is no call '{frame.CallId}' with a customer.");

    private static Agent AgentOf(Exchange exchange, ControlFrame frame) =>
        (frame.Domain is null ? exchange.Domains.Default : exchange.Domains.Find(frame.Domain))?.Agent(frame.Extension)
        ?? throw new ConsoleRefusal("unknownAgent", $"There is no agent '{frame.Extension}'.");

    private static DeskPhoneLeg PhoneOf(Exchange exchange, ControlFrame frame) =>
        AgentOf(exchange, frame).Leg as DeskPhoneLeg ?? throw new ConsoleRefusal("notPossible", $"The desk phone of {frame.Extension} has no call.");
}
