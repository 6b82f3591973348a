export { OutcomeMatrix } from './OutcomeMatrix';
export { SamplesPanel } from './SamplesPanel';
export { SimulateLink } from './SimulateLink';
export { simulationProvider } from './simulation.provider';
export { SimulationScreens } from './SimulationScreens';
