// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { addLanguage } from '../../src/vcc-softphone';
import { onEachPage, Softphone } from './softphone';

onEachPage();
afterEach(() => document.documentElement.removeAttribute('lang'));

test('English texts are loaded when an element needs them', async () => {
  const softphone = new Softphone({}, { lang: 'en' });

  await expect.poll(async () => (await softphone.settle(), softphone.text)).toContain('Taking calls');
});

test('an element without a language uses the page language', async () => {
  document.documentElement.lang = 'en-GB';

  const softphone = new Softphone();

  await expect.poll(async () => (await softphone.settle(), softphone.text)).toContain('Taking calls');
});

test('an element in a language without texts is Vietnamese', async () => {
  const softphone = await Softphone.open({}, { lang: 'fr' });

  expect(softphone.text).toContain('Đang nhận cuộc gọi');
});

test('an element shows texts that the application adds', async () => {
  const softphone = await Softphone.open({}, { lang: 'km' });

  addLanguage('km', { availability: { online: 'កំពុងទទួលការហៅ' } });
  await softphone.settle();

  expect(softphone.text).toContain('កំពុងទទួលការហៅ');
});
