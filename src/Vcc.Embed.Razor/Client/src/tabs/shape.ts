/** Whether a value has a shape. */
export type Check = (value: unknown) => boolean;

const longest = 4_000;

export const text: Check = (value) => typeof value === 'string' && value.length <= longest;
export const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const flag: Check = (value) => typeof value === 'boolean';

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** An object with these fields. Other fields are allowed, because a newer release may add some. */
export const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]));

/** Plain data of limited size. */
export const data =
  (mostCharacters: number): Check =>
  (value) => {
    try {
      return (JSON.stringify(value) ?? '').length <= mostCharacters;
    } catch {
      return false;
    }
  };
