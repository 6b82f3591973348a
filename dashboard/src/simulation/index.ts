export { SimulateLink } from './SimulateLink';
export { simulationProvider } from './simulation.provider';
export { SimulationScreens } from './SimulationScreens';
