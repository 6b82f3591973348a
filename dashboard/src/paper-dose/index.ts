export { PaperDoseForm } from './PaperDoseForm';
export { SettlePaperDose } from './SettlePaperDose';
