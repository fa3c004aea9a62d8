import { expect, test } from 'vitest';
import { parseFrame } from '../../src/wire/frame';

/** A JSON object of this many characters. */
const ofLength = (length: number): string => `{"a":"${'x'.repeat(length - 8)}"}`;

test('an object is a frame', () => {
  expect(parseFrame('{"objectId":5}')).toEqual({ objectId: 5 });
});

test.each<[string, unknown]>([
  ['no JSON', '<html>'],
  ['a number', '5'],
  ['a text', '"5"'],
  ['null', 'null'],
  ['a list', '[{}]'],
  ['no text', { objectId: 5 }],
  ['an oversized object', ofLength(1_000_001)],
])('%s is no frame', (_, data) => {
  expect(parseFrame(data)).toBeNull();
});

test('an object of the largest size is a frame', () => {
  expect(parseFrame(ofLength(1_000_000))).not.toBeNull();
});
