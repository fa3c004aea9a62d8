namespace Vcc.Embed.Simulator.Control;

internal interface IControlRole
{
    void Received(ControlFrame frame);

    void Closed();
}
