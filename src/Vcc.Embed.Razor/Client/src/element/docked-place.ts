/** Where an agent put the docked phone: its distance from the right and lower edge of the window, in pixels. */
export interface Place {
  readonly right: number;
  readonly bottom: number;
  /** Only the bar is shown. */
  readonly folded: boolean;
}

export const usualPlace: Place = { right: 16, bottom: 16, folded: false };

/** The name in the storage. Two phones in one page have two places. */
export const nameOf = (endpoint: string): string => `vcc-embed.docked.${endpoint}`;

const known = new Map<string, Place>();

/** The place of an endpoint's docked phone in this browser. */
export function readPlace(endpoint: string): Place {
  const place = known.get(endpoint) ?? stored(endpoint);
  known.set(endpoint, place);
  return place;
}

export function writePlace(endpoint: string, place: Place): void {
  known.set(endpoint, place);
  try {
    localStorage.setItem(nameOf(endpoint), JSON.stringify(place));
  } catch {
    // A page without storage knows the place until it is left.
  }
}

/** Another tab, or another page of this one, may have moved the phone. */
export function forgetPlace(endpoint: string): void {
  known.delete(endpoint);
}

/** Keeps a box of this size inside the window. */
export function insideWindow(
  { right, bottom, folded }: Place,
  box: { offsetWidth: number; offsetHeight: number },
): Place {
  const within = (value: number, most: number): number => Math.round(Math.max(0, Math.min(value, most)));
  return {
    right: within(right, innerWidth - box.offsetWidth),
    bottom: within(bottom, innerHeight - box.offsetHeight),
    folded,
  };
}

/** Other scripts of the page can write there too. */
function stored(endpoint: string): Place {
  try {
    const { right, bottom, folded } = JSON.parse(localStorage.getItem(nameOf(endpoint)) ?? '{}') as Partial<
      Record<keyof Place, unknown>
    >;
    const isPlace = Number.isFinite(right) && Number.isFinite(bottom);
    return {
      ...(isPlace ? { right: right as number, bottom: bottom as number } : usualPlace),
      folded: folded === true,
    };
  } catch {
    return usualPlace;
  }
}
