import { plain } from '../model/errors';
import type { AgentEvidence } from '../model/signals';
import type { Device, TransferAgent } from '../model/state';
import { cleanId, cleanNumber } from '../numbers/party-number';
import { Wire } from '../wire/object-ids';

/** One frame of the agent channel. Every field is somebody else's and may be missing or of another type. */
export type Frame = Readonly<Record<string, unknown>>;

/** `null` for what is not a JSON object: the scripts parse outside their try, so it must not reach them. */
export function parseFrame(data: unknown): Frame | null {
  // A frame that large is not a message of this channel; parsing it would only block the page.
  if (typeof data !== 'string' || data.length > 1_000_000) return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Frame) : null;
  } catch {
    return null;
  }
}

export function device(raw: unknown): Device | null {
  const value = Number(raw);
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 6 ? value : null;
}

const ok = (m: Frame): boolean => String(m['status']).toUpperCase() === 'OK';
const calloutStatuses = ['STARTING', 'RINGING', 'ANSWER', 'ENDCALL', 'TERMINATE', 'ERROR'] as const;

export function agentList(raw: unknown): TransferAgent[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, 500).flatMap((entry: unknown) => {
    const agent = (typeof entry === 'object' && entry ? entry : {}) as Frame;
    const extension = cleanId(agent['ipPhone'] ?? agent['ipphone']);
    return extension
      ? [{ extension, name: plain(agent['fullname'] ?? agent['name'] ?? agent['agentId'] ?? extension, 80) }]
      : [];
  });
}

/** What VCC says to this agent; `null` for frames that do not concern the phone. */
export function readFromVcc(m: Frame, extension: string): AgentEvidence | null {
  const callId = cleanId(m['callId']);
  const ours = m['extension'] === undefined || String(m['extension']) === extension;
  switch (m['objectId']) {
    case Wire.refresh:
      return {
        kind: 'refresh',
        online: m['agentStatus'] === 'AVAILABLE',
        voice: m['isVoiceChannel'] == 1,
        device: device(m['deviceType']),
      };
    case Wire.voiceGranted:
      return m['result'] === undefined || m['result'] == 1 ? { kind: 'voice', here: true } : { kind: 'voiceRefused' };
    case Wire.voiceTaken:
      return { kind: 'voice', here: false };
    case Wire.status:
      return { kind: 'status', ok: ok(m) };
    case Wire.agentStatus:
      return m['agentStatus'] === 'NO ANSWER' ? { kind: 'noAnswer' } : null;
    case Wire.device:
      return { kind: 'device', ok: m['result'] == 1, device: device(m['newDeviceType']) };
    case Wire.ring:
      return ours
        ? {
            kind: 'ring',
            callId,
            number: cleanNumber(m['caller']),
            line: cleanId(m['line']),
            queue: plain(m['queueDescription'] ?? m['queue'], 80) || null,
          }
        : null;
    case Wire.answer:
      return ours ? { kind: 'answer', callId } : null;
    case Wire.end:
      return ours ? { kind: 'end', callId } : null;
    case Wire.muted:
    case Wire.unmuted:
      return { kind: 'mute', on: m['objectId'] === Wire.muted, ok: ok(m), callId };
    case Wire.held:
    case Wire.heldOut:
      return { kind: 'hold', on: true, ok: ok(m), callId };
    case Wire.unheld:
    case Wire.unheldOut:
      return { kind: 'hold', on: false, ok: ok(m), callId };
    case Wire.callout: {
      const status = calloutStatuses.find((one) => one === String(m['status']).toUpperCase());
      const owner = m['ipphone'] ?? m['extension'];
      if (!status || (owner !== undefined && String(owner) !== extension)) return null;
      return {
        kind: 'out',
        status,
        callId,
        number: cleanNumber(m['telephoneNumber']),
        line: cleanId(m['line']),
        errorCode: plain(m['errorCode'], 60),
        sipCode: plain(m['sipCode'], 3),
      };
    }
    case Wire.agents:
      return { kind: 'agents', agents: agentList(m['listAgentSearch']) };
    case Wire.transfer:
      return callId && String(m['newAgentId']) === extension
        ? { kind: 'offer', callId, from: cleanId(m['dropAgentId']) ?? '' }
        : null;
    case Wire.transferAnswer:
    case Wire.queueAnswer:
      return { kind: 'transferAnswered', ok: ok(m) };
    case Wire.transferDone:
      if (ok(m) && String(m['dropAgent']) !== extension) return null;
      return {
        kind: 'transferDone',
        ok: ok(m),
        by: cleanId(m['superAgent']),
        to: cleanId(m['newAgent']),
        text: plain(m['status'], 60),
      };
    case Wire.callError:
    case Wire.terminateAnswer:
      return ok(m) ? null : { kind: 'vendorError', text: plain(m['status']) };
    case Wire.internalRing: {
      // Both agents are told alike: who is called.
      const incoming = String(m['called']) === extension;
      return {
        kind: 'internal',
        step: 'ring',
        callId,
        incoming,
        number: cleanNumber((incoming ? null : m['called']) ?? m['caller']),
      };
    }
    case Wire.internalAnswer:
    case Wire.internalEnd:
      return {
        kind: 'internal',
        step: m['objectId'] === Wire.internalEnd ? 'end' : 'answer',
        callId,
        incoming: false,
        number: null,
      };
    default:
      return null;
  }
}

/** What the scripts send to VCC: whoever asked for it, the phone must know. */
export function readFromAgent(m: Frame): AgentEvidence | null {
  const callId = cleanId(m['callId']);
  switch (m['objectId']) {
    case Wire.sendCallout:
      return { kind: 'dial', number: cleanNumber(m['telephoneNumber']) };
    case Wire.sendStatus:
      return { kind: 'statusSent', online: m['status'] === 'AVAILABLE' };
    case Wire.sendDevice: {
      const chosen = device(m['deviceType']);
      return chosen && { kind: 'deviceSent', device: chosen, mobile: cleanNumber(m['phoneNum']) };
    }
    case Wire.sendEnd:
    case Wire.sendEndOut:
    case Wire.sendEndInternal:
      return { kind: 'hangUpSent' };
    case Wire.transfer:
      return { kind: 'transferSent', queue: false };
    case Wire.sendQueue:
      return { kind: 'transferSent', queue: true };
    case Wire.transferAnswer:
      return { kind: 'offerAnswered', ok: ok(m), callId };
    default:
      return null;
  }
}
