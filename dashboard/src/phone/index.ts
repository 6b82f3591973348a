export { NumberHintPanel } from './NumberHints';
export { NumberPanel } from './NumberPanel';
