using System.Net.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Control;
using Vcc.Embed.Simulator.Hosting;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Sockets;
using Vcc.Embed.Simulator.State;
using Vcc.Embed.Simulator.Tests.Wire;

namespace Vcc.Embed.Simulator.Tests.Fuzz;

/// <summary>Broken frames from agents, customers and consoles at once, while time passes.</summary>
public class StateFuzzTests
{
    private const int Frames = 40_000;

    [Fact]
    public async Task Broken_frames_leave_nothing_behind_after_an_hour()
    {
        var time = new FakeTimeProvider();
        var state = new SimulatorState(new VccSimulatorOptions { TranscriptCapacity = 100, TimeProvider = time }, NullLoggerFactory.Instance);
        var sipService = new SipService(state);
        ImmediateFaultHandler.Attach(state);
        using var ending = new CancellationTokenSource();
        var sockets = new List<Task>();
        TextSocket Connect()
        {
            var socket = new TextSocket(WebSocket.CreateFromStream(new SinkStream(), isServer: true, null, TimeSpan.Zero), ending.Cancel, 1 << 16);
            sockets.Add(socket.RunAsync(_ => { }, ending.Token));
            return socket;
        }

        var agent = new AgentSocket(state, Connect());
        agent.BelongsTo(state.Domains.Default.Agent("5000")!);
        var sip = new SipConnection(sipService, Connect());
        var customer = new ControlSocket(state, Connect(), "http://localhost/");
        customer.Received("""{"type":"hello","role":"customer","number":"0912345678"}""");
        var console = new ControlSocket(state, Connect(), "http://localhost/");
        console.Received("""{"type":"hello","role":"console"}""");
        sip.Received(Corpus.Sip[0]);
        var mutator = new Mutator(20261124);
        var most = 0;

        for (var i = 0; i < Frames; i++)
        {
            var n = i / 4;
            switch (i % 4)
            {
                case 0:
                    sip.Received(mutator.Break(Corpus.Sip[n % Corpus.Sip.Length]));
                    break;
                case 1:
                    agent.Received(mutator.Break(Corpus.Agent[n % Corpus.Agent.Length]));
                    break;
                case 2:
                    customer.Received(mutator.Break(Corpus.Control[n % Corpus.Control.Length]));
                    break;
                default:
                    console.Received(mutator.Break(Corpus.Control[n % Corpus.Control.Length]));
                    break;
            }

            if (i % 100 == 0)
                time.Advance(TimeSpan.FromSeconds(1));
            most = Math.Max(most, sipService.DialogCount + state.Calls.Live.Count);
        }

        most.Should().BeInRange(2, 1000, "calls did come about, and ended");
        state.Transcript.Entries.Count.Should().BeLessThanOrEqualTo(100);
        state.Transcript.Unemulated.Count.Should().BeLessThanOrEqualTo(1000);
        state.Faults.Active.Count.Should().BeLessThanOrEqualTo(200);
        customer.Closed();
        sip.Closed();
        time.Advance(TimeSpan.FromHours(1));
        (state.Calls.Live.Count, sipService.DialogCount, state.Domains.Default.Agents.Sum(one => one.Bindings.Count)).Should().Be((0, 0, 0));
        await ending.CancelAsync();
        await Task.WhenAll(sockets);
    }

    [Fact]
    public async Task A_simulator_that_was_bombarded_still_takes_a_call()
    {
        await using var scene = await Scene.StartAsync();
        var attacker = await scene.AgentAsync("5001");
        var mutator = new Mutator(20261125);
        for (var i = 0; i < 2_000; i++)
        {
            await attacker.SipSocket.SendAsync(mutator.Break(Corpus.Sip[i % Corpus.Sip.Length]), scene.Patient);
            await attacker.Channel.SendAsync(mutator.Break(Corpus.Agent[i % Corpus.Agent.Length]), scene.Patient);
        }

        var agent = await scene.AgentAsync("5003");
        scene.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, extension: "5001");
        await scene.Vcc.Customer("0912345678").CallAsync("5003");

        await agent.RungAsync(scene.Patient);
    }
}
