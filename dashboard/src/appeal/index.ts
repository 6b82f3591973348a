export { AppealList } from './AppealList';
export { AppealShow } from './AppealShow';
export { appealProvider } from './appeal.provider';
export { IntakeDialog } from './IntakeDialog';
export { OpenCount } from './OpenCount';
