import { findPartner, listPartners, type Partner, type StaySender, type Store } from '@zhengming/data';
import type { Actor } from '../access/actor.js';
import { REPORTS_JOURNEYS, reportableSources } from '../journey/reportable-sources.js';

/** Whose journeys a delivery tells, by name where somebody else sends it. */
export interface NamedStaySender extends StaySender {
  readonly onBehalfOf: string | null;
}

const mayReport = ({ active, scopes }: Partner): boolean =>
  active && REPORTS_JOURNEYS.some((scope) => scopes.includes(scope));

/**
 * By whose references the journeys of a delivery are told apart: a partner's own; a steward says whose file it is, so that
 * a refund that the carrier sends itself later finds the ticket.
 * @returns null when that cannot be told, or is not for them to say
 */
export async function staySenderOf(
  pool: Store['pool'],
  actor: Exclude<Actor, { readonly kind: 'ANONYMOUS' }>,
  asked: string | null,
): Promise<NamedStaySender | null> {
  if (actor.kind === 'PARTNER')
    return asked === null || asked === actor.id
      ? { issuer: actor.id, sources: reportableSources(actor.scopes), onBehalfOf: null }
      : null;
  const partner = asked === null ? null : await findPartner(pool, asked);
  if (partner === null || !mayReport(partner)) return null;
  return { issuer: partner.id, sources: reportableSources(new Set(partner.scopes)), onBehalfOf: partner.name };
}

/** Partners whose journeys a steward may deliver for them. */
export const staySenders = async (pool: Store['pool']): Promise<readonly Partner[]> =>
  (await listPartners(pool)).filter(mayReport);
