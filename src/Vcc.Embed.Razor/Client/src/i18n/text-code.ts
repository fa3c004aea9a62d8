import type { PhoneErrorCode } from '../model/errors';

/** A code that has a text. `unexpected` stands for an exception that is not a `PhoneError`. */
export type TextCode = PhoneErrorCode | 'unexpected';
