// What a phone needs after it is ready. `chunks.ts` loads it when the page is idle.
export { normalisePhoneNumber } from '../numbers/phone-number';
export { sendDtmf } from '../phone/commands/dtmf';
export { call } from '../phone/commands/place-call';
export { chooseDevice, listLines, setAvailability, takeVoice } from '../phone/commands/presence';
export { listAgents, replyToTransfer, transfer } from '../phone/commands/transfer';
export { Monitors } from './monitors';
