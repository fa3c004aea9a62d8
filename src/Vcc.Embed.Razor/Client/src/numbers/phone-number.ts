import { currentLandline } from './renumbered-landlines';
import { currentMobile } from './renumbered-mobiles';

/** The same rules as `VccPhoneNumber` in C#. Tests of both read tests/shared-cases/phone-numbers.json. */

export type PhoneNumberKind = 'mobile' | 'landline' | 'hotline' | 'extension' | 'international' | 'other';

export type PhoneNumberRefusal =
  | 'empty'
  | 'anonymous'
  | 'notANumber'
  | 'tooShort'
  | 'tooLong'
  | 'unknownPrefix'
  | 'renumbered';

export type PhoneNumber =
  | {
      readonly ok: true;
      readonly kind: PhoneNumberKind;
      /** The digits that VCC dials. `null` for a number that is too long for VCC (over 13 digits). */
      readonly dial: string | null;
      /** `null` for hotlines and extensions, which cannot be reached from abroad. */
      readonly e164: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: PhoneNumberRefusal;
      /** Today's number of a landline of before 2017, as VCC dials it. Only with the reason `renumbered`. */
      readonly current?: string;
    };

/** Converts a number of a CRM or of VCC to the digits that VCC dials and to E.164. */
export function normalisePhoneNumber(input: string): PhoneNumber {
  // JavaScript without types may pass a number.
  const digits = plain(`${input}`).replace(/^tel:/i, '');
  if (!digits) return refuse('empty');
  if (/^(anonymous|private|restricted|unavailable|unknown|withheld)/i.test(digits)) return refuse('anonymous');
  if (!/^\+?\d+$/.test(digits)) return refuse('notANumber');

  const abroad = /^(?:\+|00)(.*)/.exec(digits);
  if (abroad) return abroad[1]!.startsWith('84') ? domestic(abroad[1]!.slice(2)) : international(abroad[1]!);
  if (digits[0] === '0') return domestic(digits);
  if (digits.length < 8) return accept('extension', digits, null);
  if (digits.startsWith('84') && digits.length > 9) return domestic(digits.slice(2));
  return domestic(digits);
}

/**
 * Signs between digits, and what documents and chat applications put around them: dashes, dots, quotation marks,
 * invisible signs.
 */
const separators = /[\s./()-]|[^\0-\x7f\p{L}\p{N}]/gu;

/**
 * The text without separators, with full-width signs as their usual ones. A spreadsheet puts an apostrophe before
 * digits.
 */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(separators, '')
    .replace(/^['`\u02bc]/, '');
}

function domestic(digits: string): PhoneNumber {
  const number = currentMobile(digits.replace(/^0/, ''));
  const landline = currentLandline(number);
  if (landline) return { ok: false, reason: 'renumbered', current: '0' + landline };
  if (/^1[89]00\d{4,6}$/.test(number)) return accept('hotline', number, null);

  const kind: PhoneNumberKind | false =
    (/^[35789]\d{8}$/.test(number) && 'mobile') ||
    (/^2\d{9}$/.test(number) && 'landline') ||
    (/^(?:6\d{6,8}|80\d{5})$/.test(number) && 'other');
  if (kind) return accept(kind, '0' + number, '+84' + number);
  if (!/^(?:[235-9]|1[89]00)/.test(number)) return refuse(number.length < 4 ? 'tooShort' : 'unknownPrefix');
  return refuse(number.length > (/^[12]/.test(number) ? 10 : 9) ? 'tooLong' : 'tooShort');
}

function international(number: string): PhoneNumber {
  if (number.length < 7) return refuse('tooShort');
  if (number.length > 15) return refuse('tooLong');
  if (number[0] === '0') return refuse('unknownPrefix');
  return accept('international', number.length > 11 ? null : '00' + number, '+' + number);
}

const accept = (kind: PhoneNumberKind, dial: string | null, e164: string | null): PhoneNumber => ({
  ok: true,
  kind,
  dial,
  e164,
});

const refuse = (reason: PhoneNumberRefusal): PhoneNumber => ({ ok: false, reason });
