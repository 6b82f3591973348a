export { DeclareDialog } from './DeclareDialog';
export { FindBox } from './FindBox';
export { PersonList } from './PersonList';
export { PersonShow, type ShownPerson } from './PersonShow';
export { personProvider } from './person.provider';
