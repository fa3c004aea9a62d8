import { fitMessage } from '../model/message-size';
import { plainText } from '../model/plain-text';
import type { Device, TransferAgent } from '../model/state';
import { toIdentifier } from '../numbers/party-number';
import type { Frame } from './frame';

export function toDevice(raw: unknown): Device | null {
  const value = Number(raw);
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 6 ? value : null;
}

/** Whether VCC accepted the request that this message responds to. */
export function isOk(frame: Frame): boolean {
  return String(frame['status']).toUpperCase() === 'OK';
}

export function toTransferAgents(raw: unknown): TransferAgent[] {
  if (!Array.isArray(raw)) return [];
  const agents = raw.slice(0, 500).flatMap((entry: unknown) => {
    const agent = (typeof entry === 'object' && entry ? entry : {}) as Frame;
    const extension = toIdentifier(agent['ipPhone'] ?? agent['ipphone']);
    return extension
      ? [{ extension, name: plainText(agent['fullname'] ?? agent['name'] ?? agent['agentId'] ?? extension, 80) }]
      : [];
  });
  return fitMessage(agents);
}
