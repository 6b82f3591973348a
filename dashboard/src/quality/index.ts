export { qualityProvider } from './quality.provider';
export { QualityScreens } from './QualityScreens';
