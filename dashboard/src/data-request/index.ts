export { dataRequestProvider } from './data-request.provider';
export { DataRequestPage } from './DataRequestPage';
