// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/element/delivery';
import { onEachPage, Softphone } from './softphone';

describe('events without an element in the page', () => {
  onEachPage();
  let page: AbortController;
  let heard: string[];

  beforeEach(() => {
    page = new AbortController();
    heard = [];
    const note = (event: Event) =>
      heard.push((event as CustomEvent<{ text?: string; code?: string }>).detail.text ?? event.type);
    for (const name of ['vcc-notice', 'vcc-error']) document.addEventListener(name, note, { signal: page.signal });
  });
  afterEach(() => page.abort());

  /** An element of .NET and the events that it sends. */
  function watch(softphone: Softphone): string[] {
    const sent: string[] = [];
    softphone.element.addEventListener('vcc-delivery', (event) => {
      for (const { detail } of (event as CustomEvent<{ deliveries: Delivery[] }>).detail.deliveries)
        sent.push((detail as { text?: string; code?: string }).text ?? (detail as { code: string }).code);
    });
    return sent;
  }

  test('The next element dispatches them before newer ones', async () => {
    const softphone = await Softphone.open();
    softphone.element.remove();

    softphone.phone.tell('vcc-notice', { text: 'missed' });
    document.body.append(softphone.element);
    softphone.phone.tell('vcc-notice', { text: 'new' });
    await softphone.settle();

    expect(heard).toEqual(['missed', 'new']);
  });

  test('The next element sends them to .NET', async () => {
    const softphone = await Softphone.open({}, { acknowledged: '0' });
    softphone.element.remove();
    const sent = watch(softphone);

    softphone.phone.tell('vcc-notice', { text: 'missed' });
    document.body.append(softphone.element);
    await softphone.settle();

    expect(sent).toEqual(['missed']);
  });

  test('An element that becomes interactive sends them', async () => {
    const softphone = await Softphone.open({}, { acknowledged: '0' });
    softphone.element.remove();
    softphone.element.removeAttribute('acknowledged');
    document.body.append(softphone.element);
    softphone.phone.tell('vcc-notice', { text: 'missed' });
    const sent = watch(softphone);

    softphone.element.setAttribute('acknowledged', '0');
    await softphone.settle();

    expect(sent).toEqual(['missed']);
  });

  test('A gap is dispatched and sent to .NET', async () => {
    const softphone = await Softphone.open({}, { acknowledged: '0' });
    softphone.element.remove();
    const sent = watch(softphone);

    for (let count = 0; count < 300; count++) softphone.phone.tell('vcc-notice', { text: `${count}` });
    document.body.append(softphone.element);
    await softphone.settle();

    expect(heard.slice(0, 2)).toEqual(['vcc-error', '45']);
    expect(sent.slice(0, 2)).toEqual(['eventsLost', '45']);
  });
});
