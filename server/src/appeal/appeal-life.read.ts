import {
  callCards,
  type CauseCode,
  type Disclosure,
  disclosureOf,
  disclosureSentence,
  type HandedOver,
  type IdentityGrade,
  type Instant,
} from '@zhengming/domain';
import { namedDivision } from '../division/division.type.js';
import { column, expression, many, mapped, one, reading, type TypeReading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import type { AppealReason } from './appeal.enum.js';
import { appealReading, ofAppeal } from './appeal.read.js';
import { staffName } from './correction.read.js';

export const transferReading = reading('AppealTransfer', {
  id: column('id'),
  addressee: column('addressee'),
  division: mapped(column('division_code'), namedDivision),
  externalNumber: column('external_number'),
  handedBy: expression((row) => sql`coalesce(${staffName(sql`${row}.handed_by`)}, '')`),
  handedAt: column('handed_at'),
  receiptDue: column('receipt_due'),
  receivedAt: column('received_at'),
  escalatedAt: column('escalated_at'),
  answer: column('answer'),
  answeredAt: column('answered_at'),
  endedAt: column('ended_at'),
});

const told = (grade: IdentityGrade): Disclosure & { readonly sentence: object } => ({
  ...disclosureOf(grade),
  sentence: disclosureSentence(grade),
});

/** Who made the last move, and until when it can be taken back. */
interface WayBack {
  readonly by: string;
  readonly until: Instant;
}

/** What a case is about, as far as a hotline that is called needs to know. */
interface CaseToCallAbout {
  readonly number: string;
  readonly cause: CauseCode | null;
  readonly reason: AppealReason;
  readonly handedOver: HandedOver | null;
}

/** Until somebody has found the cause, the citizen's own reason says whom to call. */
const CAUSE_OF: Readonly<Partial<Record<AppealReason, CauseCode>>> = {
  TEST_MISSING: 'TEST_NOT_UPLOADED',
  TICKET_NOT_TRAVELLED: 'TICKET_NOT_TRAVELLED',
};

function cardsFor({ number, cause, reason, handedOver }: CaseToCallAbout): readonly object[] {
  const known = cause ?? CAUSE_OF[reason];
  return callCards(known ? [known] : [], number, handedOver).map(({ hotline, ...card }) => ({
    ...card,
    hotline: `HOTLINE_${hotline}`,
  }));
}

/** Where a case lies now, if it was transferred: as much as is said there on the phone. */
export const handedOverOf = (appeal: Sql): Sql => sql`(select json_build_object('addressee', handed.addressee,
    'externalNumber', handed.external_number, 'received', handed.received_at is not null)
  from appeal_transfer handed where handed.person_id = ${appeal}.person_id and handed.appeal_id = ${appeal}.id
    and handed.ended_at is null order by handed.handed_at desc limit 1)`;

appealReading.extend({
  callCards: mapped(
    expression(
      (row) => sql`json_build_object('number', ${row}.number, 'cause', ${row}.cause, 'reason', ${row}.reason,
        'handedOver', ${handedOverOf(row)})`,
    ),
    (value) => cardsFor(value as CaseToCallAbout),
  ),
  identityAsked: column('identity_asked'),
  identityMatched: column('identity_matched'),
  disclosure: mapped(column('identity_grade'), (grade) => told(grade as IdentityGrade)),
  missing: column('missing'),
  pauseUntil: column('pause_until'),
  reopenedCount: column('reopened_count'),
  reopenUntil: column('reopen_until'),
  undoUntil: mapped(
    expression(
      (row) => sql`case when (${row}.undo->>'version')::int = ${row}.version
        then json_build_object('by', ${row}.undo->>'by', 'until', (${row}.undo->>'until')::bigint) end`,
    ),
    (value, { actor, clock }) => {
      const { by, until } = value as WayBack;
      return actor.kind === 'STAFF' && actor.id === by && clock.now() <= until ? until : null;
    },
  ),
  mergedInto: one(
    () => appealReading,
    ({ row, parent }) =>
      sql`appeal ${row} where ${row}.person_id = ${parent}.person_id and ${row}.id = ${parent}.merged_into`,
  ),
  merged: many(
    () => appealReading,
    ({ row, parent }) =>
      sql`appeal ${row} where ${row}.person_id = ${parent}.person_id and ${row}.merged_into = ${parent}.id
      order by ${row}.opened_at, ${row}.id limit 50`,
  ),
  transfers: many(() => transferReading, ofAppeal(sql`appeal_transfer`, sql`handed_at`)),
});

export const APPEAL_LIFE_READINGS: readonly TypeReading[] = [transferReading];
