export { IndicatorScreens } from './IndicatorScreens';
