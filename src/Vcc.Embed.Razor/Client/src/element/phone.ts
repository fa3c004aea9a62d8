export type { Phone } from '../api/phone';
export { toErrorInfo } from '../model/errors';
