import { expect, test } from 'vitest';
import { sources } from './sources';

const flags = 'isCallout|isRinging|isAnswering|hasCall|isConnectToAgent|isHold|isMute|enableVoice|callInfo';
const functions = 'onAcceptCall|endCall|holdCall|muteCall|changeDevice|changeCallStatus|sendDTMF|init_ua';
const names = new RegExp(`\\b(cs[A-Z]\\w+|Wire\\.|IPCC_\\w+|JsSIP|objectId|${flags}|${functions})`, 'g');

test('names of VCC stand in vcc and wire only', () => {
  const found = sources()
    .filter(({ path }) => !/^(vcc|wire)\//.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(names)].map(([name]) => `${path}: ${name}`));

  expect(found).toEqual([]);
});

test('the phone uses its engine by the port only', () => {
  const found = sources()
    .filter(({ path }) => path.startsWith('phone/'))
    .flatMap(({ path, imports }) => imports.filter((to) => /^(vcc|wire)\//.test(to)).map((to) => `${path}: ${to}`));

  expect(found).toEqual([]);
});
