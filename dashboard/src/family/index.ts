export { FamilyPanel } from './FamilyPanel';
export { RegisterPersonButton } from './RegisterPersonButton';
