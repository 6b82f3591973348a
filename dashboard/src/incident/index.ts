export { IncidentScreens } from './IncidentScreens';
export { incidentAppealProvider, incidentProvider } from './incident.provider';
export { RootCausePage } from './RootCausePage';
export { TouchingIncidents } from './TouchingIncidents';
