export { AGENCY_KINDS } from './agency-kinds';
export { agencyProvider, agencyTaskProvider } from './agency.provider';
export { AgencyPage } from './AgencyPage';
export { AgencyTaskCard } from './AgencyTaskCard';
export { AgencyTaskList } from './AgencyTaskList';
