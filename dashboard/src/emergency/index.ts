export { emergencyProvider } from './emergency.provider';
export { EmergencyList } from './EmergencyList';
