export { fieldTaskProvider } from './community.provider';
export { FieldTaskList } from './FieldTaskList';
