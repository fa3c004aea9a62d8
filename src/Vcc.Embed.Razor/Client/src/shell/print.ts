/** The browser's menu prints the shell. The frame is as long as its page then, so that nothing is cut off. */
export function printPage(frame: HTMLIFrameElement): void {
  addEventListener('beforeprint', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight;
    if (height) frame.style.height = `${height}px`;
  });
  addEventListener('afterprint', () => frame.style.removeProperty('height'));
}
