// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { onEachPage, Softphone } from './softphone';

const keepAbove = 'Luôn hiện trên các cửa sổ khác';

/** The browser's small window above all others. */
class FakePictureInPicture {
  window: EventTarget | null = null;
  readonly frames: HTMLIFrameElement[] = [];

  requestWindow = async (): Promise<unknown> => {
    const page = {
      documentElement: document.createElement('html'),
      body: { append: (frame: HTMLIFrameElement) => this.frames.push(frame) },
      createElement: (name: string) => document.createElement(name),
    };
    this.window = Object.assign(new EventTarget(), { document: page });
    return this.window;
  };
}

describe('the phone above all windows', () => {
  onEachPage();
  afterEach(() => vi.unstubAllGlobals());

  async function open(pictures: FakePictureInPicture): Promise<Softphone> {
    vi.stubGlobal('documentPictureInPicture', pictures);
    const softphone = await Softphone.open({}, { 'phone-window': 'self' });
    await softphone.settle(2_000);
    return softphone;
  }

  test('returns while the browser still names the closed window', async () => {
    const pictures = new FakePictureInPicture();
    const softphone = await open(pictures);
    softphone.button(keepAbove).click();
    await softphone.settle();
    expect(softphone.text).not.toContain(keepAbove);
    expect(pictures.frames.map((frame) => frame.src)).toEqual([expect.stringContaining('/phone?in=frame&lang=vi')]);

    pictures.window?.dispatchEvent(new Event('pagehide'));
    await softphone.settle();

    expect(pictures.window).not.toBeNull();
    expect(softphone.text).toContain(keepAbove);
  });

  test('is offered again when another page opened the window', async () => {
    const pictures = new FakePictureInPicture();
    await pictures.requestWindow();
    const softphone = await open(pictures);
    expect(softphone.text).not.toContain(keepAbove);

    pictures.window?.dispatchEvent(new Event('pagehide'));
    await softphone.settle();

    expect(softphone.text).toContain(keepAbove);
  });
});
