import type { RefusingPlace } from '../generated/documents';

/** Kinds of places, those where most people are stopped first. */
export const PLACES: readonly RefusingPlace[] = [
  'CHECKPOINT',
  'STATION',
  'AIRPORT',
  'TRANSPORT',
  'HOTEL',
  'HOSPITAL',
  'SCENIC_SPOT',
  'SCHOOL',
  'MARKET',
  'OFFICE',
  'OTHER',
];
