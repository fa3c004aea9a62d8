import type { Command } from '../model/commands';
import { vendorFunction } from './globals';
import type { RealmWindow } from './globals';

/** The function of VCC's scripts that a command needs. In some editions `csVoice` lists the lines to call from. */
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

/** The commands that this edition of VCC's scripts can run. */
export function capabilitiesOf(realm: RealmWindow): ReadonlySet<Command> {
  const can = (Object.keys(needs) as (keyof typeof needs)[]).filter((command) => vendorFunction(realm, needs[command]));
  return new Set<Command>(typeof realm.csVoice?.getCalloutServices === 'function' ? [...can, 'listLines'] : can);
}
