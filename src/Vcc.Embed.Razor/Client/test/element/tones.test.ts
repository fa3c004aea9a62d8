import { expect, test } from 'vitest';
import { samplesOf, tones, type ToneName } from '../../src/element/sounds/tones';

const names = Object.keys(tones) as ToneName[];
const rate = 8000;

test.each(names)('The tone %s never clips', (name) => {
  const loudest = samplesOf(tones[name], rate).reduce((most, one) => Math.max(most, Math.abs(one)), 0);

  expect(loudest).toBeGreaterThan(0.8 * tones[name].level);
  expect(loudest).toBeLessThanOrEqual(1);
});

test.each(names)('The tone %s begins and ends without a click', (name) => {
  const fine = 48_000;
  const highest = Math.max(...tones[name].notes.flatMap(({ hertz }) => hertz));
  // Two notes that overlap change at most twice as fast as a sine of the highest frequency.
  const steepest = (2 * tones[name].level * 2 * Math.PI * highest) / fine;

  const samples = samplesOf(tones[name], fine);

  expect(samples[0]).toBe(0);
  expect(samples.at(-1)).toBe(0);
  expect(samples.filter((one, i) => Math.abs(one - (samples[i - 1] ?? 0)) > steepest)).toHaveLength(0);
});

test('A sign in a call is soft', () => {
  expect(tones.beep.level).toBeLessThan(tones.ring.level / 3);
});
