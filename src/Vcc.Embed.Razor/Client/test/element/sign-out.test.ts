// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakePhone, ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('a control that signs the agent out', () => {
  onEachPage();
  let answers: string[];
  let done: string[];

  beforeEach(() => {
    answers = [];
    done = [];
    vi.stubGlobal('confirm', (question: string) => answers.push(question) > 0 && mayEnd);
    mayEnd = true;
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  let mayEnd = true;

  async function open(control: string, state = {}): Promise<Softphone> {
    const softphone = await Softphone.open(state);
    await softphone.settle(2_000);
    softphone.element.insertAdjacentHTML('afterend', control);
    const form = document.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      done.push('sent');
    });
    document.querySelector('a')?.addEventListener('click', (event) => {
      event.preventDefault();
      done.push('followed');
    });
    return softphone;
  }

  test.each([
    ['form', '<form data-vcc-sign-out><button>x</button></form>', 'button', 'sent'],
    ['link', '<a data-vcc-sign-out href="/out"><b>x</b></a>', 'b', 'followed'],
  ])('stops the phone before the %s goes on', async (_, html, target, expected) => {
    const softphone = await open(html);

    document.querySelector<HTMLElement>(target)?.click();
    expect(done).toEqual([]);
    await softphone.settle(1);

    expect(softphone.phone.asked).toContain('stop');
    expect(done).toEqual([expected]);
    expect(answers).toEqual([]);
  });

  test('stops a shared phone in all tabs', async () => {
    const softphone = await open('<a data-vcc-sign-out href="/out">x</a>');
    const shared = Object.assign(softphone.phone, {
      signOut(this: FakePhone) {
        this.asked.push('signOut');
        return Promise.resolve();
      },
    });

    document.querySelector('a')?.click();
    await softphone.settle(1);

    expect(shared.asked.slice(-1)).toEqual(['signOut']);
  });

  test('asks first during a call', async () => {
    const softphone = await open('<a data-vcc-sign-out href="/out">x</a>', { call: ringingCall });
    mayEnd = false;

    document.querySelector('a')?.click();
    await softphone.settle(1);

    expect(answers).toEqual(['Đăng xuất sẽ kết thúc cuộc gọi. Bạn có muốn đăng xuất?']);
    expect(done).toEqual([]);
    expect(softphone.phone.asked).not.toContain('stop');
  });

  test('goes on when the phone stops late', async () => {
    const softphone = await open('<a data-vcc-sign-out href="/out">x</a>');
    softphone.phone.reply = () => new Promise(() => undefined);

    document.querySelector('a')?.click();
    await softphone.settle(3_001);

    expect(done).toEqual(['followed']);
  });

  test('is not every link', async () => {
    const softphone = await open('<a href="/other">x</a>');

    document.querySelector('a')?.click();

    expect(done).toEqual(['followed']);
    expect(softphone.phone.asked).not.toContain('stop');
  });
});
