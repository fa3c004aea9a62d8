// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { simulated } from '../../src/host/agent-request';
import { onEachPage, Softphone } from './softphone';

describe('a phone of a simulator', () => {
  onEachPage();
  afterEach(() => simulated.clear());

  test.each([
    ['says so', '/demo', true],
    ['is told from a real one', '/real', false],
  ])('%s', async (_, endpoint, expected) => {
    simulated.add('/demo');

    const softphone = await Softphone.open({}, { endpoint });

    expect(softphone.text.includes('Trình giả lập')).toBe(expected);
  });
});
