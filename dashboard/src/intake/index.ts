export { IntakePage } from './IntakePage';
export { handOverCall } from './call-handover';
export { readCallerNumber } from './caller-number';
