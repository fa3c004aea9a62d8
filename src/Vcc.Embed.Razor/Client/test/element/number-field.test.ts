// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onEachPage, Softphone } from './softphone';

const field = (softphone: Softphone): HTMLInputElement => softphone.find<HTMLInputElement>('.number input');
const hint = (softphone: Softphone): string | undefined =>
  softphone.root.querySelector('.hint')?.textContent?.replace(/\s+/g, ' ').trim();

/** Types with the caret after this many characters. */
async function typeAt(softphone: Softphone, text: string, caret: number): Promise<HTMLInputElement> {
  const input = field(softphone);
  input.value = text;
  input.setSelectionRange(caret, caret);
  input.dispatchEvent(new Event('input'));
  await softphone.settle();
  return input;
}

describe('the number field', () => {
  onEachPage();

  test.each([
    ['091', '091'],
    ['0912', '0912'],
    ['09123', '0912 3'],
    ['0912345', '0912 345'],
    ['09123456', '0912 345 6'],
    ['0912345678', '0912 345 678'],
    ['18001234', '1800 1234'],
    ['5003', '5003'],
    ['+84912345678', '+84 912 345 678'],
  ])('groups %s while it is typed', async (typed, shown) => {
    const softphone = await Softphone.open();

    const input = await typeAt(softphone, typed, typed.length);

    expect(input.value).toBe(shown);
  });

  test.each([
    ['at the end', '09123', 5, 6],
    ['behind a digit that was inserted', '09912 345 678', 3, 3],
    ['behind a digit that was inserted before a gap', '09129 345 67', 5, 6],
  ])('keeps the caret %s', async (_, text, caret, expected) => {
    const softphone = await Softphone.open();

    const input = await typeAt(softphone, text, caret);

    expect(input.selectionStart).toBe(expected);
  });

  test.each([
    ['0511 382 1234', 'Số cố định này đã đổi'],
    ['09123456789012', 'Số điện thoại không hợp lệ'],
    ['01234', 'Số điện thoại không hợp lệ'],
  ])('explains why %s would be refused', async (typed, expected) => {
    const softphone = await Softphone.open();

    await softphone.type('.number input', typed);

    expect(hint(softphone)).toContain(expected);
  });

  test.each(['0', '091', '091234567', '0912345678', '5003', '18001234', '+4930123456'])(
    'says nothing about %s',
    async (typed) => {
      const softphone = await Softphone.open();

      await softphone.type('.number input', typed);

      expect(hint(softphone)).toBeUndefined();
    },
  );

  test('offers the current number before the call', async () => {
    const softphone = await Softphone.open();
    await softphone.type('.number input', '05113821234');

    await softphone.click('Dùng số 0236 382 1234');

    expect(field(softphone).value).toBe('0236 382 1234');
    expect(hint(softphone)).toBeUndefined();
  });
});

describe('contacts', () => {
  onEachPage();
  let asked: string[];
  let answer: (text: string) => unknown;

  beforeEach(() => {
    asked = [];
    answer = () => ({ contacts: [{ name: 'Nguyễn Minh', company: 'Hoa Sen', number: '0912345678' }] });
    vi.stubGlobal('fetch', async (address: string, { headers, signal }: { headers: Headers; signal: AbortSignal }) => {
      const text = new URL(address, 'https://crm.example').searchParams.get('text') ?? '';
      asked.push(`${text} ${headers.get('X-Vcc-Embed')}`);
      const body = await answer(text);
      signal.throwIfAborted();
      return Response.json(body);
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const rows = (softphone: Softphone): string[] =>
    [...softphone.root.querySelectorAll('.contacts .row')].map(
      (row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    );
  const open = (attributes: Record<string, string> = { contacts: 'on' }): Promise<Softphone> =>
    Softphone.open({}, attributes);
  async function search(softphone: Softphone, text: string): Promise<void> {
    await softphone.type('.number input', text);
    await softphone.settle(250);
  }

  test('are suggested for a name', async () => {
    const softphone = await open();

    await search(softphone, 'minh');

    expect(asked).toEqual(['minh 1']);
    expect(rows(softphone)).toEqual(['Nguyễn Minh · Hoa Sen 0912 345 678']);
    expect(softphone.find('.contacts [role=status]').textContent).toBe('1 liên hệ');
    expect(softphone.button('Gọi').getAttribute('aria-disabled')).toBe('true');
  });

  test('put their number into the field, ready to call', async () => {
    const softphone = await open();
    await search(softphone, 'minh');

    softphone.find('.contacts .row').click();
    await softphone.settle(1_000);
    await softphone.submit('.dial');

    expect(field(softphone).value).toBe('0912 345 678');
    expect(rows(softphone)).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(softphone.phone.asked).toContain('call 0912345678');
  });

  test('take the focus to the call button', async () => {
    const softphone = await open();
    await search(softphone, 'minh');

    softphone.find('.contacts .row').click();

    expect(softphone.root.activeElement?.classList.contains('call')).toBe(true);
  });

  test('are asked for once after a pause', async () => {
    const softphone = await open();
    for (const text of ['mi', 'min', 'minh']) await softphone.type('.number input', text);

    await softphone.settle(250);

    expect(asked).toEqual(['minh 1']);
  });

  test('of an earlier text replace no later ones', async () => {
    let finish: (body: unknown) => void = () => undefined;
    const softphone = await open();
    answer = () => new Promise((resolve) => (finish = resolve));
    await search(softphone, 'mi');
    const late = finish;
    answer = () => ({ contacts: [{ name: 'Lan', number: '0987654321' }] });

    await search(softphone, 'lan');
    late({ contacts: [{ name: 'Minh', number: '0912345678' }] });
    await softphone.settle();

    expect(rows(softphone)).toEqual(['Lan 0987 654 321']);
  });

  test.each([
    ['one letter', { contacts: 'on' }, 'm'],
    ['a page without contacts', {}, '0912'],
  ])('are not asked for with %s', async (_, attributes, text) => {
    const softphone = await open(attributes as Record<string, string>);

    await search(softphone, text);

    expect(asked).toEqual([]);
  });

  test.each([
    ['an endpoint that fails', () => Promise.reject(new TypeError('offline'))],
    ['a body that is none', () => null],
    ['contacts that are none', () => ({ contacts: [null, 7, { name: 'x' }, { name: '', number: '1' }] })],
    ['numbers that are none', () => ({ contacts: [{ name: 'x', number: 'javascript:alert(1)' }] })],
  ])('are none after %s', async (_, given) => {
    answer = given;
    const softphone = await open();

    await search(softphone, 'minh');

    expect(rows(softphone)).toEqual([]);
    expect(softphone.root.querySelector('[role=alert]')).toBeNull();
  });

  test('are text and limited', async () => {
    const contact = { name: '<img src=x onerror=alert(1)>'.padEnd(5_000, 'x'), number: '0912345678' };
    answer = () => ({ contacts: Array.from({ length: 30 }, () => contact) });
    const softphone = await open();

    await search(softphone, 'img');

    expect(rows(softphone)).toHaveLength(10);
    expect(softphone.root.querySelector('img')).toBeNull();
    expect(rows(softphone)[0]?.length).toBeLessThan(300);
  });

  test('leave a page without them to digits', async () => {
    const softphone = await open({});

    await softphone.type('.number input', 'a0912');

    expect(field(softphone).value).toBe('0912');
  });
});
