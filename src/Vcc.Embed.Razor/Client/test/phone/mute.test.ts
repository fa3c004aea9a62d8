// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { engine, number, onEachEnginePhone, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

test('a new leg of a muted call is muted', async () => {
  await startPhone();
  engine.tell({ kind: 'ring', callId: 'C1', number, line: null, queue: null });
  engine.tell({ kind: 'answer', callId: 'C1' });
  engine.tell({ kind: 'mute', on: true, ok: true, callId: 'C1' });

  const leg = engine.invite(number);

  expect(phone.state.call).toMatchObject({ state: 'connected', muted: true });
  expect(leg.muted).toBe(true);
});
