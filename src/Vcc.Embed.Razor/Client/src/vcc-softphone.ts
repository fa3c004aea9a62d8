import { VccSoftphoneElement } from './element/softphone-element';

export type * from './model/events';
export type * from './model/state';
export { providePhone } from './element/registry';
export { runCommand } from './element/remote';
export { VccPhone } from './api/vcc-phone';
export { VccSoftphoneElement };

// A page may load this file twice, e.g. with and without a fingerprint in its name.
if (!customElements.get('vcc-softphone')) customElements.define('vcc-softphone', VccSoftphoneElement);
