import { plainText } from '../model/plain-text';
import type { AgentSignal, CalloutSignal } from '../model/signals';
import { toDisplayNumber, toIdentifier } from '../numbers/party-number';
import { calloutError, transferError } from './error-codes';
import { isOk, toDevice, toTransferAgents } from './fields';
import type { Frame } from './frame';
import { Wire } from './object-ids';

const calloutSteps: Readonly<Record<string, CalloutSignal['step']>> = {
  STARTING: 'start',
  RINGING: 'ring',
  ANSWER: 'answer',
  ENDCALL: 'end',
  TERMINATE: 'end',
  ERROR: 'fail',
};

/** Reads a message of VCC to this agent. Returns `null` for a message that does not concern the phone. */
export function readFromVcc(frame: Frame, extension: string): AgentSignal | null {
  const callId = toIdentifier(frame['callId']);
  const ours = frame['extension'] === undefined || String(frame['extension']) === extension;
  switch (frame['objectId']) {
    case Wire.refresh:
      return {
        kind: 'refresh',
        online: frame['agentStatus'] === 'AVAILABLE',
        voice: frame['isVoiceChannel'] == 1,
        device: toDevice(frame['deviceType']),
      };
    case Wire.voiceGranted:
      return frame['result'] === undefined || frame['result'] == 1
        ? { kind: 'voice', here: true }
        : { kind: 'voiceRefused' };
    case Wire.voiceTaken:
      return { kind: 'voice', here: false };
    case Wire.status:
      return { kind: 'status', ok: isOk(frame) };
    case Wire.agentStatus:
      return frame['agentStatus'] === 'NO ANSWER' ? { kind: 'noAnswer' } : null;
    case Wire.device:
      return { kind: 'device', ok: frame['result'] == 1, device: toDevice(frame['newDeviceType']) };
    case Wire.ring:
      return ours
        ? {
            kind: 'ring',
            callId,
            number: toDisplayNumber(frame['caller']),
            line: toIdentifier(frame['line']),
            queue: plainText(frame['queueDescription'] ?? frame['queue'], 80) || null,
          }
        : null;
    case Wire.answer:
      return ours ? { kind: 'answer', callId } : null;
    case Wire.end:
      return ours ? { kind: 'end', callId } : null;
    case Wire.muted:
    case Wire.unmuted:
      return ours ? { kind: 'mute', on: frame['objectId'] === Wire.muted, ok: isOk(frame), callId } : null;
    case Wire.held:
    case Wire.heldOut:
      return ours ? { kind: 'hold', on: true, ok: isOk(frame), callId } : null;
    case Wire.unheld:
    case Wire.unheldOut:
      return ours ? { kind: 'hold', on: false, ok: isOk(frame), callId } : null;
    case Wire.callout: {
      const step = calloutSteps[String(frame['status']).toUpperCase()];
      const owner = frame['ipphone'] ?? frame['extension'];
      if (!step || (owner !== undefined && String(owner) !== extension)) return null;
      return {
        kind: 'callout',
        step,
        callId,
        number: toDisplayNumber(frame['telephoneNumber']),
        line: toIdentifier(frame['line']),
        error: step === 'fail' ? calloutError(plainText(frame['errorCode'], 60), plainText(frame['sipCode'], 3)) : null,
      };
    }
    case Wire.agents:
      return { kind: 'agents', agents: toTransferAgents(frame['listAgentSearch']) };
    case Wire.transfer:
      return callId && String(frame['newAgentId']) === extension
        ? { kind: 'offer', callId, from: toIdentifier(frame['dropAgentId']) ?? '' }
        : null;
    case Wire.transferAnswer:
    case Wire.queueAnswer:
      return { kind: 'transferReply', ok: isOk(frame) };
    case Wire.transferDone:
      if (isOk(frame) && String(frame['dropAgent']) !== extension) return null;
      return {
        kind: 'transferDone',
        by: toIdentifier(frame['superAgent']),
        to: toIdentifier(frame['newAgent']),
        error: isOk(frame) ? null : transferError(plainText(frame['status'], 60)),
      };
    case Wire.callError:
    case Wire.terminateAnswer:
      return isOk(frame) ? null : { kind: 'vendorError', text: plainText(frame['status']) };
    case Wire.internalRing: {
      // VCC sends the same message to both agents.
      const incoming = String(frame['called']) === extension;
      return {
        kind: 'internal',
        step: 'ring',
        callId,
        incoming,
        number: toDisplayNumber((incoming ? null : frame['called']) ?? frame['caller']),
      };
    }
    case Wire.internalAnswer:
    case Wire.internalEnd:
      return {
        kind: 'internal',
        step: frame['objectId'] === Wire.internalEnd ? 'end' : 'answer',
        callId,
        incoming: false,
        number: null,
      };
    default:
      return null;
  }
}
