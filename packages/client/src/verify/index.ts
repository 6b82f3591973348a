export type { DayTokenClaims, MaintenanceHours } from './claims.js';
export type { VerifierStorage } from './known.js';
export { createVerifier, type Standing, type Verifier, type VerifierOptions } from './verifier.js';
