export { institutionProvider } from './institution.provider';
export { InstitutionScreens } from './InstitutionScreens';
