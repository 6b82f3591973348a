export { venueProvider, venueScanProvider } from './venue.provider';
export { VenuePage } from './VenuePage';
