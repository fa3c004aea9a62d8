export { VccPhone } from './api/vcc-phone';
export type { VccPhoneOptions } from './api/phone-options';
export type { Session, SessionSource } from './host/session';
export type { CallOptions, Command, CommandOptions } from './model/commands';
export { PhoneError } from './model/errors';
export type * from './model/errors';
export type * from './model/event-target';
export type { PhoneEventName, PhoneEvents, PhoneStateEvent } from './model/events';
export type * from './model/state';
