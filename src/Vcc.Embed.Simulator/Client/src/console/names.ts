// What the agent channel's numbers mean (contract §2), short enough for an arrow.

const names: Readonly<Record<string, string>> = {
  1010003: 'refresh', 11111111: 'ping',
  1511232003: 'take voice', 1511231001: 'voice yours', 1511231002: 'voice gone', 1511231003: 'voice confirmed',
  2013: 'set status', 1027: 'status', 1020: 'status now',
  1511242004: 'set device', 1511241004: 'device',
  2032: 'call out', 1055: 'callout',
  1038: 'rings', 1039: 'answered', 1009: 'ended',
  2015: 'hold', 2055: 'hold', 1029: 'held', 1084: 'held',
  2016: 'unhold', 2056: 'unhold', 1028: 'unheld', 1085: 'unheld',
  2018: 'mute', 1030: 'muted', 2017: 'unmute', 1031: 'unmuted',
  2019: 'end', 2033: 'end', 2009: 'end',
  1410122081: 'who is free?', 1410121118: 'who is free',
  1410122076: 'transfer', 1410121123: 'transfer answer', 1410121119: 'transfer result',
  2052: 'to queue', 1116: 'to queue',
  1910011001: 'survey', 1910011002: 'survey',
  1607111001: 'internal rings', 1607111003: 'internal answered', 1607111002: 'internal ended',
  1045: 'call error', 1006: 'terminated',
};

export function messageName(objectId: string): string {
  const name = names[objectId];
  return name ? `${objectId} ${name}` : objectId;
}
