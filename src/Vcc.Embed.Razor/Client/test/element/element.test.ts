// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { eventNames } from '../../src/model/events';
import { VccPhone } from '../../src/api/vcc-phone';
import { findPhone } from '../../src/element/phone-registry';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('the element', () => {
  onEachPage();

  test.each(eventNames)('%s bubbles out of shadow roots unchanged', async (name) => {
    const host = document.createElement('div');
    document.body.append(host);
    const softphone = await Softphone.open();
    host.attachShadow({ mode: 'open' }).append(softphone.element);
    const heard: unknown[] = [];
    document.body.addEventListener(name, (event) => heard.push((event as CustomEvent<unknown>).detail), { once: true });

    softphone.phone.tell(name, { code: 'holdRefused', text: 'x' } as never);

    expect(heard).toEqual([{ code: 'holdRefused', text: 'x' }]);
  });

  test('A moved element keeps its phone and call', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    const elsewhere = document.createElement('aside');
    document.body.append(elsewhere);

    elsewhere.append(softphone.element);
    await softphone.settle(20_000);

    expect(softphone.element.phone).toBe(softphone.phone);
    expect(softphone.phone.asked).not.toContain('stop');
    expect(softphone.find('.party').textContent).toBe('0912 345 678');
  });

  test('Two elements of one endpoint share one phone', async () => {
    const one = await Softphone.open({}, { endpoint: '/shared' });
    const other = one.element.cloneNode() as typeof one.element;

    document.body.append(other);

    expect(other.phone).toBe(one.phone);
  });

  test('Another endpoint is another phone', async () => {
    const one = await Softphone.open({}, { endpoint: '/a' });
    const two = await Softphone.open({}, { endpoint: '/b' });

    one.element.setAttribute('endpoint', '/b');

    expect(one.element.phone).toBe(two.phone);
  });

  test('A removed element dispatches no event', async () => {
    const softphone = await Softphone.open();
    const heard: Event[] = [];
    softphone.element.addEventListener('vcc-notice', (event) => heard.push(event));

    softphone.element.remove();
    softphone.phone.tell('vcc-notice', { text: 'late' });

    expect(heard).toEqual([]);
    expect(softphone.element.phone).toBeUndefined();
  });

  test('A phone stops 5 s after its last element', async () => {
    const element = document.createElement('vcc-softphone');
    const started: string[] = [];
    const start = VccPhone.prototype.start;
    const stop = VccPhone.prototype.stop;
    VccPhone.prototype.start = () => Promise.resolve(void started.push('start'));
    VccPhone.prototype.stop = () => Promise.resolve(void started.push('stop'));
    try {
      element.setAttribute('endpoint', '/own');
      document.body.append(element);
      element.remove();
      await new Softphone().settle(4000);
      document.body.append(element);
      await new Softphone().settle(10_000);
      const kept = [...started];

      element.remove();
      await new Softphone().settle(5001);

      expect(kept.filter((word) => word === 'stop')).toEqual([]);
      expect(started.at(-1)).toBe('stop');
      expect(findPhone('/own')).toBeUndefined();
    } finally {
      VccPhone.prototype.start = start;
      VccPhone.prototype.stop = stop;
    }
  });

  test('A headless element draws nothing but dispatches events', async () => {
    const softphone = await Softphone.open({}, { headless: '' });
    const heard: Event[] = [];
    softphone.element.addEventListener('vcc-notice', (event) => heard.push(event));

    softphone.phone.tell('vcc-notice', { text: 'x' });

    expect(softphone.root.querySelector('.card')).toBeNull();
    expect(heard).toHaveLength(1);
  });
});
