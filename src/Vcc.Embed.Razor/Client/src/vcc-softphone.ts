import { VccSoftphoneElement } from './element/softphone-element';

export type { Command } from './model/commands';
export type { PhoneEventName, PhoneEvents, PhoneStateEvent } from './model/events';
export type * from './model/state';
export type { AddedTexts } from './i18n/languages';
export { addLanguage } from './i18n/languages';
export { providePhone } from './element/phone-registry';
export type { RequestHeaders } from './host/request-headers';
export { holdReloads } from './element/held-reload-chunk';
export { provideRequestHeaders } from './element/request-headers';
export { abortCommand, runCommand } from './element/dotnet-commands';
export { VccPhone } from './api/vcc-phone';
export { VccSoftphoneElement };

// A page may load this file twice: with a fingerprint in its name and without.
if (!customElements.get('vcc-softphone')) customElements.define('vcc-softphone', VccSoftphoneElement);
