export { PrecisionGapPage } from './PrecisionGapPage';
