export { codeMappingChangeProvider, codeMappingProvider } from './code-mapping.provider';
export { CodeMappingPage } from './CodeMappingPage';
