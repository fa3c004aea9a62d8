/** One message of the agent channel. Every field may be missing or of another type. */
export type Frame = Readonly<Record<string, unknown>>;

/** Returns `null` for text that is not a JSON object. VCC's scripts would throw on it. */
export function parseFrame(data: unknown): Frame | null {
  // A message of this channel is never that large. Parsing it would block the page.
  if (typeof data !== 'string' || data.length > 1_000_000) return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Frame) : null;
  } catch {
    return null;
  }
}
