export { agencyTaskProvider } from './agency.provider';
export { AgencyTaskCard } from './AgencyTaskCard';
export { AgencyTaskList } from './AgencyTaskList';
