// What a phone needs after it is ready. `chunks.ts` loads it when the page is idle.
export { normalisePhoneNumber } from '../numbers/phone-number';
export { AudioMonitor } from '../phone/audio-monitor';
export { ConnectionUpkeep } from '../phone/connection-upkeep';
export { CallUpkeep } from '../phone/call-upkeep';
export { sendDtmf } from '../phone/commands/dtmf';
export { call } from '../phone/commands/place-call';
export { chooseDevice, listLines, setAvailability, takeVoice } from '../phone/commands/presence';
export { listAgents, replyToTransfer, transfer } from '../phone/commands/transfer';
export { MicrophoneCheck } from '../phone/microphone-check';
