namespace Vcc.Embed.Simulator.Ports;

/// <summary>One call's SIP signalling with an agent's browser.</summary>
internal interface ISipLeg
{
    bool HasEnded { get; }

    /// <summary>The last description that the simulator sent.</summary>
    string LocalSdp { get; }

    void Invite(string sdp);

    /// <summary>An INVITE without a description: the browser offers, and the ACK carries the answer (RFC 3261 §13.2.1).</summary>
    void InviteWithoutOffer(Func<string, string> answer);

    /// <summary>Offers the local description again, in another direction; <paramref name="done"/> gets whether the browser accepted it.</summary>
    void Reinvite(string direction, Action<bool> done);

    void Ring();

    void Accept(string sdp);

    void Refuse(int status, string reason);

    /// <summary>Sends CANCEL before the answer, BYE after it.</summary>
    void End();

    /// <summary>Runs <paramref name="then"/> when the browser has responded to a CANCEL, at once where none is on its way.</summary>
    void WhenCancelled(Action then);

    void SendDtmf(string digit);
}
