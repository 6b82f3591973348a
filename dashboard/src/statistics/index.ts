export { AlertPage } from './alert/AlertPage';
export { OpenAlerts } from './alert/OpenAlerts';
export { OverviewPage } from './overview/OverviewPage';
export { StatisticsScreens } from './StatisticsScreens';
