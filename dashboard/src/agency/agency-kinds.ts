import type { AgencyKind } from '../generated/documents';

/** Every kind of body that can be asked, those asked most first. */
export const AGENCY_KINDS: readonly AgencyKind[] = ['LABORATORY', 'CARRIER', 'COMMUNITY', 'PROVINCE', 'DATA_STEWARD'];
