export { PhoneError } from './model/errors';
export type * from './model/errors';
export type * from './model/events';
export type * from './model/state';
export { VccPhone } from './api/vcc-phone';
export type { PhoneEventMap, VccPhoneOptions } from './api/vcc-phone';
export type { Session, SessionSource } from './host/session';
