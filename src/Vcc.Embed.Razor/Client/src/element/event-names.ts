import type { PhoneEventName } from '../model/events';

const names: Record<PhoneEventName, true> = {
  'vcc-connection': true,
  'vcc-voice': true,
  'vcc-availability': true,
  'vcc-device': true,
  'vcc-call-ringing': true,
  'vcc-call-dialing': true,
  'vcc-customer-ringing': true,
  'vcc-call-connected': true,
  'vcc-call-held': true,
  'vcc-call-unheld': true,
  'vcc-call-muted': true,
  'vcc-call-unmuted': true,
  'vcc-call-updated': true,
  'vcc-call-ended': true,
  'vcc-transfer-offered': true,
  'vcc-transfer-answered': true,
  'vcc-transfer-succeeded': true,
  'vcc-transfer-failed': true,
  'vcc-transfer-agents': true,
  'vcc-transfer-survey': true,
  'vcc-audio-problem': true,
  'vcc-audio-recovered': true,
  'vcc-quality': true,
  'vcc-notice': true,
  'vcc-error': true,
};

/** Every event of the phone; the compiler refuses a list that misses one. */
export const phoneEventNames = Object.keys(names) as readonly PhoneEventName[];
