export { auditProvider } from './audit.provider';
export { AuditScreens } from './AuditScreens';
