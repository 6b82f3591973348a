export { importProvider } from './import.provider';
export { ImportPage } from './ImportPage';
