import type { CommunityTaskState, DivisionCode, Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { appendFacts, when } from '../person/append-facts.js';
import type { FactReport } from '../person/fact-report.js';

/** 行程申报; the counties it names are recorded as stays of source DECLARATION. */
export interface NewDeclaration {
  readonly personId: string;
  readonly id: string;
  readonly declaredAt: Instant;
  readonly arrivalAt: Instant | null;
  readonly departure: DivisionCode | null;
  readonly channel: 'SELF' | 'COMMUNITY' | 'HOTLINE';
}

export const recordDeclarations = (
  sql: Sql,
  declarations: readonly NewDeclaration[],
  knownAt: Instant,
): Promise<FactReport> =>
  appendFacts(
    sql,
    'declaration',
    declarations.map((one) => ({
      person_id: one.personId,
      id: one.id,
      declared_at: when(one.declaredAt),
      arrival_at: when(one.arrivalAt),
      departure_division: one.departure,
      channel: one.channel,
    })),
    knownAt,
  );

/** 社区登记与排查: each step of the loop is a fact of its own. */
export interface NewCommunityTask {
  readonly personId: string;
  readonly id: string;
  readonly state: CommunityTaskState;
  readonly community: string;
  readonly decidedAt: Instant;
  readonly decidedBy: string | null;
}

export const recordCommunityTasks = (
  sql: Sql,
  tasks: readonly NewCommunityTask[],
  knownAt: Instant,
): Promise<FactReport> =>
  appendFacts(
    sql,
    'community_task',
    tasks.map((one) => ({
      person_id: one.personId,
      id: one.id,
      state: one.state,
      community: one.community,
      decided_at: when(one.decidedAt),
      decided_by: one.decidedBy,
    })),
    knownAt,
  );
