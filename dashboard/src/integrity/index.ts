export { integrityProvider } from './integrity.provider';
export { IntegrityPage } from './IntegrityPage';
export { ProposeIntegrity } from './ProposeIntegrity';
