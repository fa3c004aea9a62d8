// What an application writes without a framework. A vitest test compiles it against the published types.
import { PhoneError, VccPhone } from '/_content/Vcc.Embed.Razor/vcc-phone.js';
import { addLanguage, providePhone, type Call, type PhoneErrorCode } from '/_content/Vcc.Embed.Razor/vcc-softphone.js';

const shown: (string | null)[] = [];
const show = (event: CustomEvent<Call>): void => void shown.push(event.detail.number);

const phone = new VccPhone({ endpoint: '/vcc' });
phone.addEventListener('vcc-call-ringing', show);
phone.removeEventListener('vcc-call-ringing', show);
phone.addEventListener('vcc-state', ({ detail }) => shown.push(detail.extension));

export async function call(number: string): Promise<PhoneErrorCode | 'unexpected' | null> {
  try {
    await phone.call(number, { lineId: '7' });
    return null;
  } catch (error) {
    if (!(error instanceof PhoneError)) throw error;
    if (error.code === 'customerBusy') return error.code;
    // @ts-expect-error No such code exists.
    if (error.code === 'customerIsBusy') return null;
    return error.code;
  }
}

providePhone('/vcc', phone);
addLanguage('km', { call: 'ហៅ', errors: { noCall: { title: 'គ្មាន', agent: '' } } });

const element = document.querySelector('vcc-softphone');
element?.addEventListener('vcc-call-ended', ({ detail }) => shown.push(detail.endReason));
element?.removeEventListener('vcc-call-ringing', show);
element?.setAttribute('open-on', 'answer');
element?.addEventListener('vcc-customer-opening', (event) => {
  event.preventDefault();
  shown.push(event.detail.customer.link);
});
element?.addEventListener('vcc-customers', ({ detail }) => shown.push(detail.newCustomer));
document.addEventListener('vcc-transfer-offered', ({ detail }) => shown.push(detail.fromExtension));
void element?.phone?.hangUp();
element?.phone?.addEventListener('vcc-call-ringing', show);
// @ts-expect-error The number is a text.
void element?.phone?.call(912345678);
