/** Text from outside as plain text: without control characters, at most `length` characters. */
export function plainText(text: unknown, length = 200): string {
  return String(text ?? '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
    .slice(0, length);
}
