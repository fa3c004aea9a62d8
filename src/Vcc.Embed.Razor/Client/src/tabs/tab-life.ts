interface TabListener {
  /** The page closes, or goes into the back/forward cache. */
  hidden(): void;
  /** The browser freezes a page that was hidden for long. Whether the page must not go on as before. */
  frozen(): boolean;
  /** The page is back from the cache, or runs again. */
  back(): void;
}

/** Follows the life of a page until it leaves, and once more when it comes back. */
export function followTab({ hidden, frozen, back }: TabListener, signal: AbortSignal): void {
  addEventListener(
    'pagehide',
    () => {
      addEventListener('pageshow', ({ persisted }) => persisted && back(), { once: true });
      hidden();
    },
    { signal },
  );
  document.addEventListener(
    'freeze',
    () => {
      if (frozen()) document.addEventListener('resume', back, { once: true });
    },
    { signal },
  );
}
