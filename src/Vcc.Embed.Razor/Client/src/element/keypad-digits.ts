/** The keys of the keypad, in reading order. */
export const keypadDigits = '123456789*0#';
