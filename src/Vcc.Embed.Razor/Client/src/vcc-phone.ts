export { PhoneError } from './phone/errors';
export type * from './phone/errors';
export type * from './phone/events';
export type * from './phone/model';
export { VccPhone } from './phone/phone';
export type { PhoneEventMap, VccPhoneOptions } from './phone/phone';
export type { Session, SessionSource } from './session/session';
