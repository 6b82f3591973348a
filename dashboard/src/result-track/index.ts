export { HopChain } from './HopChain';
export { TrackPanel } from './TrackPanel';
export { useLag } from './use-lag';
