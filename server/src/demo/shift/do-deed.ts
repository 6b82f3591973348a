import { HOUR_MS, type Instant, plusMs } from '@zhengming/domain';
import { answerAgencyTask } from '../../agency/answer-agency-task.js';
import { askAgency } from '../../agency/ask-agency.js';
import type { Context } from '../../app/context.js';
import type { Refusal } from '../../app/refusal.type.js';
import { addEvidence } from '../../appeal/add-evidence.js';
import { addNote } from '../../appeal/add-note.js';
import { approveCorrection } from '../../appeal/approve-correction.js';
import { askCitizen, citizenAnswered } from '../../appeal/await-citizen.js';
import { closeAppeal } from '../../appeal/close-appeal.js';
import { openAppeal } from '../../appeal/open-appeal.js';
import { proposeCorrections } from '../../appeal/propose-corrections.js';
import { rejectCorrection } from '../../appeal/reject-correction.js';
import { reopenAppeal } from '../../appeal/reopen-appeal.js';
import { startReview } from '../../appeal/start-review.js';
import { answerTransferred, confirmReceipt, transferAppeal } from '../../appeal/transfer-appeal.js';
import { upholdAppeal } from '../../appeal/uphold-appeal.js';
import { verifyIdentity } from '../../appeal/verify-identity.js';
import { withdrawAppeal } from '../../appeal/withdraw-appeal.js';
import { rateAppeal } from '../../quality/rate-appeal.js';
import type { PlannedCase } from './plan-shift.js';
import type { CitizenDeed, DecisionDeed, Deed, QuestionDeed } from './tale.js';
import { evidenceFor, LEGAL_BASIS, reasonOf, statementOf, upheldBecause } from './words.js';

type Answer = string | Refusal | null;

const ASKED = ['PHONE_ON_FILE', 'NAME', 'BIRTH_DATE'] as const;

/** Takes the call of a case in. */
export function takeCall(context: Context, one: PlannedCase): Promise<Answer> {
  const { person, tale, channel, openedAt, turn } = one;
  const reason = reasonOf(person.cause);
  const departureAt: Instant | null =
    tale.departsAfter === undefined ? null : plusMs(openedAt, (tale.departsAfter * HOUR_MS) / 60);
  return openAppeal(context, {
    personId: person.personId,
    channel,
    reason,
    statement: statementOf(reason, person.placeName, person.countyName, turn),
    departureAt,
    stuckNow: tale.stuckNow ?? false,
    ...(tale.unverified ? {} : { identityAsked: ASKED, identityMatched: ASKED }),
  });
}

interface Case {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly correctionId: string | null;
  readonly taskId: string | null;
  readonly evidenceIds: readonly string[];
}

async function readCase({ store }: Context, personId: string): Promise<Case | null> {
  const { rows } = await store.pool.query<Case>(
    `select a.id, a.version, a.state,
       (select c.id from correction c where c.person_id = a.person_id and c.appeal_id = a.id and c.state = 'PROPOSED' limit 1) as "correctionId",
       (select t.id from agency_task t where t.person_id = a.person_id and t.appeal_id = a.id
          and t.state in ('OPEN', 'CHASED', 'OVERDUE') order by t.asked_at limit 1) as "taskId",
       array(select e.id from evidence e where e.person_id = a.person_id and e.appeal_id = a.id) as "evidenceIds"
     from appeal a where a.person_id = $1 and a.merged_into is null order by a.opened_at limit 1`,
    [personId],
  );
  return rows[0] ?? null;
}

/** What is not done any more in a case that was answered meanwhile, with the incident it belonged to. */
const WORK: ReadonlySet<Deed['do']> = new Set([
  'START_REVIEW',
  'ADD_EVIDENCE',
  'PROPOSE_CORRECTION',
  'APPROVE_CORRECTION',
]);
const ANSWERED: ReadonlySet<string> = new Set(['APPLIED', 'NOTIFIED', 'CLOSED']);

/** Does one thing in a case that is there. null: there was nothing to do, e.g. no second person was needed. */
export async function doDeed(context: Context, one: PlannedCase, deed: Deed): Promise<Answer> {
  const found = await readCase(context, one.person.personId);
  if (found === null || (WORK.has(deed.do) && ANSWERED.has(found.state))) return null;
  return act(context, one, deed, found);
}

const when = <T>(given: T | null, go: (given: T) => Promise<Answer>): Promise<Answer> =>
  given === null ? Promise.resolve(null) : go(given);

interface Acting {
  readonly context: Context;
  readonly one: PlannedCase;
  readonly found: Case;
  readonly move: { readonly appealId: string; readonly expectedVersion: number };
}

function act(context: Context, one: PlannedCase, deed: Deed, found: Case): Promise<Answer> {
  const acting: Acting = { context, one, found, move: { appealId: found.id, expectedVersion: found.version } };
  switch (deed.do) {
    case 'ADD_EVIDENCE':
    case 'PROPOSE_CORRECTION':
    case 'APPROVE_CORRECTION':
    case 'REJECT_CORRECTION':
    case 'UPHOLD':
      return decide(acting, deed);
    case 'ASK_CITIZEN':
    case 'ASK_AGENCY':
    case 'AGENCY_ANSWERED':
    case 'TRANSFER':
    case 'CONFIRM_RECEIPT':
      return askOthers(acting, deed);
    case 'CITIZEN_ANSWERED':
    case 'ANSWER_TRANSFER':
    case 'REOPEN':
    case 'WITHDRAW':
    case 'ADD_NOTE':
      return WITH_NOTE[deed.do](context, { ...acting.move, note: deed.text });
    default:
      return hearCitizen(acting, deed);
  }
}

function decide({ context, one: { person }, found, move }: Acting, deed: DecisionDeed): Promise<Answer> {
  const { correction, placeName, countyName, cause } = person;
  switch (deed.do) {
    case 'ADD_EVIDENCE': {
      const shown = evidenceFor(correction?.kind ?? null, placeName, countyName);
      const [kind, description] = [deed.kind ?? shown.kind, deed.text ?? shown.text];
      return addEvidence(context, { appealId: found.id, kind, description, seenOriginal: kind !== 'CALL_NOTE' });
    }
    case 'PROPOSE_CORRECTION': {
      const { evidenceIds } = found;
      const { validDays } = deed;
      return when(correction, (draft) =>
        proposeCorrections(context, {
          ...move,
          corrections: [{ ...draft, validDays }],
          cause,
          legalBasis: LEGAL_BASIS,
          evidenceIds,
        }),
      );
    }
    case 'APPROVE_CORRECTION':
      return when(found.correctionId, (correctionId) =>
        approveCorrection(context, { ...move, correctionId, note: '凭证与更正一致，同意。' }),
      );
    case 'REJECT_CORRECTION':
      return when(found.correctionId, (correctionId) =>
        rejectCorrection(context, { ...move, correctionId, note: deed.text }),
      );
    case 'UPHOLD':
      return upholdAppeal(context, { ...move, cause, reason: upheldBecause(placeName) });
  }
}

function askOthers({ context, one: { person }, found, move }: Acting, deed: QuestionDeed): Promise<Answer> {
  switch (deed.do) {
    case 'ASK_CITIZEN':
      return askCitizen(context, { ...move, missing: deed.text });
    case 'ASK_AGENCY': {
      const { agencyId, question, text } = deed;
      const factIds = question === 'OTHER' ? [] : person.factIds;
      return askAgency(context, { ...move, agencyId, question, factIds, wording: text ?? null });
    }
    case 'AGENCY_ANSWERED': {
      const { answer, text } = deed;
      return when(found.taskId, (taskId) => answerAgencyTask(context, { taskId, answer, text }));
    }
    case 'TRANSFER':
      return transferAppeal(context, { ...move, addressee: deed.addressee, note: deed.text });
    case 'CONFIRM_RECEIPT':
      return confirmReceipt(context, { ...move, externalNumber: deed.externalNumber });
  }
}

function hearCitizen({ context, one, found, move }: Acting, deed: CitizenDeed): Promise<Answer> {
  switch (deed.do) {
    case 'VERIFY_IDENTITY':
      return verifyIdentity(context, { ...move, asked: ASKED, matched: ASKED });
    case 'START_REVIEW':
      return startReview(context, move);
    case 'CLOSE':
      return closeAppeal(context, { ...move, note: '当事人表示认可。' });
    case 'RATE': {
      const { satisfied } = deed;
      return rateAppeal(context, found.id, { contacted: true, solved: satisfied !== 'NOT', satisfied });
    }
    case 'CALL_AGAIN': {
      const { person, channel } = one;
      const call = { personId: person.personId, channel, reason: reasonOf(person.cause), statement: deed.text };
      return openAppeal(context, { ...call, mergeInto: found.id });
    }
  }
}

const WITH_NOTE = {
  CITIZEN_ANSWERED: citizenAnswered,
  ANSWER_TRANSFER: answerTransferred,
  REOPEN: reopenAppeal,
  WITHDRAW: withdrawAppeal,
  ADD_NOTE: addNote,
} as const;

/** The line of the history by which it is known that something was done. */
export const actionOf = ({ do: what }: Deed): string => (what === 'CALL_AGAIN' ? 'OPEN' : what);
