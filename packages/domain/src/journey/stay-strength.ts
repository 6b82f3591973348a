import type { StaySource } from '../evidence/evidence.js';

/**
 * How much a record of a stay proves (证据强度). STRONG: somebody looked at the person or their document there (流调、住宿登记).
 * FAIR: a phone or a ticket was there, most likely with them. SELF_REPORTED: they say so. WEAK: a code that can be forwarded.
 */
export const STAY_STRENGTHS = ['STRONG', 'FAIR', 'SELF_REPORTED', 'WEAK'] as const;
export type StayStrength = (typeof STAY_STRENGTHS)[number];

const STRENGTH: Readonly<Record<StaySource, StayStrength>> = {
  FLOW_INVESTIGATION: 'STRONG',
  HOTEL: 'STRONG',
  TELECOM: 'FAIR',
  TICKET: 'FAIR',
  COMMUNITY: 'FAIR',
  DECLARATION: 'SELF_REPORTED',
  VENUE_SCAN: 'WEAK',
};

export const stayStrength = (source: StaySource): StayStrength => STRENGTH[source];

/** Whether a record places somebody by itself: what people say and codes they scan do not. */
export const isRecord = (source: StaySource): boolean => STRENGTH[source] === 'STRONG' || STRENGTH[source] === 'FAIR';
