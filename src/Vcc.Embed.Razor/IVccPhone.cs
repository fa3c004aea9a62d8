namespace Vcc.Embed.Razor;

/// <summary>
/// The phone of the page: its state, its events and its commands. <c>AddVccPhone()</c> makes it a service of a circuit or of a
/// WebAssembly application, so that any component injects it. <see cref="VccSoftphone"/> shows the same phone.
/// </summary>
/// <remarks>
/// Every command completes when VCC confirmed it. It throws a <see cref="VccPhoneException"/> when the phone refuses or does not reply in
/// time. A cancelled token ends the command in the page too: what it has not sent to VCC yet stays unsent.
/// </remarks>
public interface IVccPhone
{
    /// <summary>The state of the phone; <see langword="null"/> before the page reported one.</summary>
    VccPhoneState? State { get; }

    /// <summary>Raised after <see cref="State"/> changed, in the renderer's synchronization context.</summary>
    event Action? StateChanged;

    /// <summary>The events from this call on. Of more than 1,024 waiting events the oldest are dropped; an error <see cref="VccErrorCodes.EventsLost"/> takes their place.</summary>
    IAsyncEnumerable<VccPhoneEvent> ReadEventsAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts the phone again after it was lost or stopped. A phone starts when its component appears.</summary>
    Task StartAsync(CancellationToken cancellationToken = default);

    /// <summary>Unregisters at VCC. A live call ends.</summary>
    Task StopAsync(CancellationToken cancellationToken = default);

    /// <summary>Calls a customer or another agent. Completes when VCC accepted the call and sets up the agent's leg.</summary>
    /// <param name="number">The number as the agent wrote it.</param>
    /// <param name="lineId">One of <see cref="ListLinesAsync"/>.</param>
    /// <param name="context">A text for the record of the call, for example the id of a ticket. At most 2,000 characters.</param>
    /// <param name="cancellationToken">Ends the wait, and cancels a call that VCC has not accepted yet.</param>
    Task CallAsync(string number, string? lineId = null, string? context = null, CancellationToken cancellationToken = default);

    /// <summary>Answers the ringing call.</summary>
    Task AnswerAsync(CancellationToken cancellationToken = default);

    /// <summary>Rejects the ringing call.</summary>
    Task RejectAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends the call, also before the customer answered.</summary>
    Task HangUpAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts the customer on hold.</summary>
    Task HoldAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends the hold.</summary>
    Task UnholdAsync(CancellationToken cancellationToken = default);

    /// <summary>Switches the agent's microphone off, on incoming and outgoing calls.</summary>
    Task MuteAsync(CancellationToken cancellationToken = default);

    /// <summary>Switches the agent's microphone on again.</summary>
    Task UnmuteAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends tones: <c>0</c>–<c>9</c>, <c>*</c>, <c>#</c>.</summary>
    Task SendDtmfAsync(string digits, CancellationToken cancellationToken = default);

    /// <summary>Transfers the call to another agent. Completes when that agent accepted.</summary>
    Task TransferToAgentAsync(string extension, CancellationToken cancellationToken = default);

    /// <summary>Transfers the call to a queue, by VCC's id.</summary>
    Task TransferToQueueAsync(string queueId, CancellationToken cancellationToken = default);

    /// <summary>Takes the call another agent offers.</summary>
    Task AcceptTransferAsync(CancellationToken cancellationToken = default);

    /// <summary>Refuses the call another agent offers.</summary>
    Task RefuseTransferAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets VCC send calls to the agent. Repeating it changes nothing.</summary>
    Task GoOnlineAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops VCC from sending calls to the agent. Repeating it changes nothing.</summary>
    Task GoOfflineAsync(CancellationToken cancellationToken = default);

    /// <summary>Chooses where calls ring; <see cref="VccDevice.Mobile"/> needs the number in <paramref name="mobile"/>.</summary>
    Task ChooseDeviceAsync(VccDevice device, string? mobile = null, CancellationToken cancellationToken = default);

    /// <summary>Makes this page the one that rings and talks.</summary>
    Task TakeVoiceAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds a note, an outcome or a customer to the record of a call, also minutes after its end. The next call is not affected.</summary>
    /// <param name="callKey">The <see cref="VccCall.Key"/> of a call of this page.</param>
    /// <param name="note">At most 4,000 characters. <see langword="null"/> changes nothing.</param>
    /// <param name="wrapUpCode">One of <see cref="VccCallRecords.WrapUpCodes"/>. <see langword="null"/> changes nothing.</param>
    /// <param name="customerId">The customer's id in the CRM. <see langword="null"/> changes nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task SetWrapUpAsync(string callKey, string? note = null, string? wrapUpCode = null, string? customerId = null, CancellationToken cancellationToken = default);

    /// <summary>Removes the call that ended.</summary>
    Task DismissAsync(CancellationToken cancellationToken = default);

    /// <summary>The agents who can take a call now: at most 500 and 28 KB of JSON. Agents beyond that are left out.</summary>
    Task<IReadOnlyList<VccTransferAgent>> ListAgentsAsync(CancellationToken cancellationToken = default);

    /// <summary>The lines that outgoing calls can come from; empty where VCC's scripts do not list them.</summary>
    Task<IReadOnlyList<VccOutboundLine>> ListLinesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the state of the phone from the page.</summary>
    Task<VccPhoneState> GetStateAsync(CancellationToken cancellationToken = default);
}
