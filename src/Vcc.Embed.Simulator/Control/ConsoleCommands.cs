using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Control;

/// <summary>The commands of a console; README.md has the table.</summary>
internal static class ConsoleCommands
{
    /// <summary>Runs a command and returns the id of a new call, if there is one.</summary>
    public static string? Do(SimulatorState state, ControlFrame frame)
    {
        switch (frame.Type)
        {
            case "placeCall":
                return Place(state, frame);
            case "answerAs":
                CallOf(state, frame).CustomerAnswers();
                break;
            case "rejectAs":
                CallOf(state, frame).CustomerRejects(frame.SipCode ?? 486);
                break;
            case "hangUp":
                CallOf(state, frame).CustomerHangsUp();
                break;
            case "dtmf" when Media.Dtmf.IsDigit(frame.Digit ?? ""):
                CallOf(state, frame).CustomerSendsDtmf(frame.Digit!);
                break;
            case "phoneAnswer":
                PhoneOf(state, frame).Answer();
                break;
            case "phoneReject":
                PhoneOf(state, frame).Reject(frame.SipCode ?? 486);
                break;
            case "phoneHangUp":
                PhoneOf(state, frame).HungUpOnThePhone();
                break;
            case "setFault":
                SetFault(state, frame);
                break;
            case "clearFault":
                state.Faults.Clear(frame.Name);
                break;
            case "setProfile" when Enum.TryParse<VccProfile>(frame.Profile, out var profile):
                state.Options.Profile = profile;
                break;
            case "setDevice" when frame.Device is { } device && Enum.IsDefined((VccSimulatedDevice)device):
                AgentOf(state, frame).Device = (VccSimulatedDevice)device;
                break;
            case "setStatus" when frame.Status is AgentStatus.Available or AgentStatus.NotAvailable or AgentStatus.NoAnswer:
                AgentOf(state, frame).Status = frame.Status;
                break;
            default:
                throw new ConsoleCommandException("unknownType", $"'{frame.Type}' is no command, or one of its fields cannot be used.");
        }

        return null;
    }

    private static string Place(SimulatorState state, ControlFrame frame)
    {
        if (frame.From is not { Length: > 0 and <= 32 } from)
            throw new ConsoleCommandException("badFrame", "A call needs a number in 'from'.");
        if (state.Customers.DeviceOf(from) is not HeadlessCustomer)
            throw new ConsoleCommandException("notPossible", $"A page is open for {from}; only it can offer a connection.");
        return InboundRouter.Place(state, from, frame.To ?? "", HeadlessSdp.Offer())?.Id
            ?? throw new ConsoleCommandException("unknownHotline", $"Nobody has the number '{frame.To}'.");
    }

    private static void SetFault(SimulatorState state, ControlFrame frame)
    {
        try
        {
            state.Faults.Set(new VccFault(frame.Name ?? "")
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
            throw new ConsoleCommandException("unknownFault", unknown.Message);
        }
    }

    private static CustomerCall CallOf(SimulatorState state, ControlFrame frame) =>
        state.Calls.Find(frame.CallId ?? "") ?? throw new ConsoleCommandException("unknownCall", $"There is no call '{frame.CallId}' with a customer.");

    private static Agent AgentOf(SimulatorState state, ControlFrame frame) =>
        (frame.Domain is null ? state.Domains.Default : state.Domains.Find(frame.Domain))?.Agent(frame.Extension)
        ?? throw new ConsoleCommandException("unknownAgent", $"There is no agent '{frame.Extension}'.");

    private static DeskPhoneLeg PhoneOf(SimulatorState state, ControlFrame frame) =>
        state.Occupancy.LegOf(AgentOf(state, frame)) as DeskPhoneLeg ?? throw new ConsoleCommandException("notPossible", $"The desk phone of {frame.Extension} has no call.");
}
