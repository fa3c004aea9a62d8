/** Blazor Server closes a circuit whose message exceeds 32 KB. The rest is for what Blazor adds. */
const MESSAGE_BYTES = 28 * 1024;

/** The first items that fit into one message to .NET as JSON, at least one. */
export function fitMessage<T>(items: readonly T[]): T[] {
  let bytes = 0;
  return items.filter((item, i) => {
    bytes += new TextEncoder().encode(JSON.stringify(item)).length + 1;
    return bytes <= MESSAGE_BYTES || i === 0;
  });
}
