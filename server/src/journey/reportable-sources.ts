import type { RecordingSource } from '@zhengming/domain';
import type { Scope } from '../access/actor.js';

/**
 * What a key may tell of (上报来源): a carrier or a hotel of what was bought or booked with it; only operators and
 * investigators of where somebody was found. What counts as strong is not for everybody to say.
 */
const SOURCES_OF = {
  'stay:write': ['TICKET', 'HOTEL'],
  'trace:write': ['TELECOM', 'FLOW_INVESTIGATION'],
} as const satisfies Readonly<Partial<Record<Scope, readonly RecordingSource[]>>>;

export const REPORTS_JOURNEYS = Object.keys(SOURCES_OF) as readonly (keyof typeof SOURCES_OF)[];

export const reportableSources = (scopes: ReadonlySet<string>): ReadonlySet<RecordingSource> =>
  new Set(REPORTS_JOURNEYS.filter((scope) => scopes.has(scope)).flatMap((scope) => SOURCES_OF[scope]));
