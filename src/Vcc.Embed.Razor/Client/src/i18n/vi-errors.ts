import json from '../../../../Vcc.Embed.Abstractions/Errors/errors.vi.json';
import type { TextCode } from './text-code';
import type { ErrorWords } from './vi';

// The compiler checks that every code of the phone has a text.
export const errors: Readonly<Record<TextCode, ErrorWords>> = json;
