export type * from './phone/events';
export type * from './phone/model';
