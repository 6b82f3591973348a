import { createHash } from 'node:crypto';
import type { CommunityTaskState, DivisionCode, Instant, LoopAct } from '@zhengming/domain';
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
  /** Where they live or will stay (居住地); the community there expects them. */
  readonly residence?: DivisionCode | null;
  /** Who typed it for them: a member of staff, a partner. */
  readonly enteredBy?: string | null;
  readonly agencyId?: string | null;
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
      residence_division: one.residence ?? null,
      entered_by: one.enteredBy ?? null,
      agency_id: one.agencyId ?? null,
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
  readonly taskId?: string;
  readonly act?: LoopAct | 'DECLARE';
  readonly agencyId?: string | null;
  readonly basis?: string | null;
  /** Exactly what was decided, as it was hashed and signed. */
  readonly statement?: string | null;
  /** JWS over the statement, by a key of the community. */
  readonly signature?: string | null;
  /** The decision it takes back. */
  readonly reverses?: string | null;
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
      task_id: one.taskId ?? null,
      act: one.act ?? null,
      agency_id: one.agencyId ?? null,
      basis: one.basis ?? null,
      statement: one.statement ?? null,
      statement_hash: one.statement ? `\\x${createHash('sha256').update(one.statement).digest('hex')}` : null,
      signature: one.signature ?? null,
      reverses: one.reverses ?? null,
    })),
    knownAt,
  );
