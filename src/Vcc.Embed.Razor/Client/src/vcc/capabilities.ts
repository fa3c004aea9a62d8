import type { Command } from '../model/state';
import { vendorFunction } from './globals';
import type { RealmWindow } from './globals';

/** The function of the scripts without which a command cannot be; `csVoice` knows the lines to call out on, in some editions. */
const needs: Readonly<Record<Exclude<Command, 'listLines'>, string>> = {
  call: 'csCallout',
  answer: 'onAcceptCall',
  reject: 'endCall',
  hangUp: 'endCall',
  hold: 'holdCall',
  unhold: 'holdCall',
  mute: 'muteCall',
  unmute: 'muteCall',
  sendDtmf: 'sendDTMF',
  listAgents: 'getTransferAgent',
  transferToAgent: 'csTransferCallAgent',
  transferToQueue: 'csTransferCallAcd',
  acceptTransfer: 'responseTransferAgent',
  refuseTransfer: 'responseTransferAgent',
  goOnline: 'changeCallStatus',
  goOffline: 'changeCallStatus',
  chooseDevice: 'changeDevice',
  takeVoice: 'csEnableCall',
};

/** What the edition at hand can do: editions differ, nothing is assumed. */
export function capabilitiesOf(realm: RealmWindow): ReadonlySet<Command> {
  const can = (Object.keys(needs) as (keyof typeof needs)[]).filter((command) => vendorFunction(realm, needs[command]));
  return new Set<Command>(typeof realm.csVoice?.getCalloutServices === 'function' ? [...can, 'listLines'] : can);
}
