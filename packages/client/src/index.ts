export {
  createClient,
  MOST_CHECKS,
  MOST_TESTS,
  type AccessLogEntry,
  type AgencyTask,
  type CheckOptions,
  type Client,
  type ClientOptions,
  type ImportedTests,
  type RiskArea,
  type StatusCheck,
} from './client.js';
export {
  apiKey,
  citizenToken,
  clientCredentials,
  type CitizenExchange,
  type ClientCredentials,
  type Credentials,
} from './credentials.js';
export { ApiError, isRefusal, type ErrorCode, type Refused } from './error.js';
export type { Operation } from './operation.js';
export { rows, type Page } from './pages.js';
export { signProof, type ProofKey, type ProvenCitizen } from './proof.js';
export type { Patience, RetryPolicy } from './retry.js';
export type { Answer, CallOptions, Cost, Send } from './transport.js';
export * as operations from './generated/operations.js';
