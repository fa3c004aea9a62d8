import { expect, test } from 'vitest';
import { texts as en } from '../../src/i18n/languages/en';
import { errorText } from '../../src/i18n/texts';
import { vi } from '../../src/i18n/vi';
import { errors as vietnamese } from '../../src/i18n/vi-errors';

test('both languages have texts for the same codes', () => {
  expect(Object.keys(en.errors).sort()).toEqual(Object.keys(vietnamese).sort());
});

test.each(['of-tomorrow', '__proto__', 'constructor', ''])(
  'an unknown code (%s) has the text of unexpected',
  (code) => {
    expect(errorText(vi, { code: code as never })).toMatchObject({
      title: 'Có lỗi ngoài dự kiến',
      agent: 'Hãy tải lại trang.',
    });
  },
);
