export { ConnectorPage } from './ConnectorPage';
export { SourcePanel } from './SourcePanel';
