import {
  announce,
  changeComplaint,
  type ComplaintChange,
  type ComplaintRecord,
  inTransactionOrAgain,
  insertComplaint,
  lockComplaint,
  recordComplaintEvent,
  type Sql,
} from '@zhengming/data';
import {
  CLOSING_WORDS,
  closingProblem,
  type ComplaintAct,
  complaintActs,
  DAY_MS,
  formatInstant,
  fromEpochMs,
  type Instant,
  plusMs,
} from '@zhengming/domain';
import { isOutside } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { deskPolicyNow } from '../appeal/appeal-command.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import { noDeskPolicy } from '../appeal/refusals.js';
import { findPerson } from '../person/find-person.js';
import { checkRefusal } from './check-refusal.js';
import type { CloseComplaintInput, ComplaintInput, OpenComplaintInput } from './complaint.input.js';

const MINUTE_MS = 60_000;
const LONGEST_NAME = 60;
const LONGEST_REFERENCE = 40;
/** Older than that no place can still be asked. */
const OLDEST_MS = 180 * DAY_MS;

const nameOf = ({ actor }: Context): string =>
  actor.kind === 'STAFF' ? actor.displayName : actor.kind === 'PARTNER' ? actor.name : '';

type Complained = Omit<OpenComplaintInput, 'identifier'>;

/** Takes a complaint in (受理投诉) of whoever a number is of. @returns its id */
export const openComplaint = (context: Context, input: OpenComplaintInput): Promise<string | Refusal> =>
  takeComplaint(context, input, () => findPerson(context, input.identifier, 'input.identifier'));

/** What is complained of; the rules of the place are asked at once. @returns the id of the complaint */
export async function takeComplaint(
  context: Context,
  input: Complained,
  whose: () => Promise<string | Refusal>,
): Promise<string | Refusal> {
  const now = context.clock.now();
  const policy = await deskPolicyNow(context, now);
  if (policy === null) return noDeskPolicy();
  const wrong = checkInput(context, input, now);
  if (wrong) return wrong;
  const personId = await whose();
  if (isRefusal(personId)) return personId;
  context.reading.of(personId);
  const stuck = input.stuck ?? false;
  const minutes = policy.parameters.clocks[stuck ? 'T0' : 'T2'].decideMinutes;
  const { ground, refusedAt: at, divisionCode: division } = input;
  return inTransactionOrAgain(context.store, async (sql) => {
    const checked = await checkRefusal(context, sql, { personId, testId: input.testId ?? null, division, at, ground });
    if (input.testId && checked.testId === null)
      return refuse('UNKNOWN_TEST', '此人没有这次检测。', 'They have no such test.', 'input.testId');
    const id = await insertComplaint(sql, {
      ...checked,
      personId,
      channel: input.channel,
      externalReference: input.externalReference ? withoutNumbers(input.externalReference) : null,
      venueKind: input.placeKind,
      venueName: withoutNumbers(input.placeName.trim()),
      division,
      refusedAt: at,
      ground,
      statement: withoutNumbers(input.statement),
      stuck,
      openedAt: now,
      dueAt: plusMs(now, minutes * MINUTE_MS),
      openedBy: nameOf(context),
    });
    if (typeof id !== 'string') return takenAlready(id.taken);
    await recordComplaintEvent(sql, { personId, id }, { at: now, action: 'OPEN', actor: nameOf(context), note: null });
    await announce(sql, { topic: 'task', id });
    return id;
  });
}

const takenAlready = (number: string): Refusal =>
  refuse(
    'TAKEN_ALREADY',
    `此次被拒已登记，编号${number}；请在原投诉上继续办理。`,
    `This refusal is on record as ${number}; go on there.`,
    'input.refusedAt',
  );

function checkInput({ divisions }: Context, input: Complained, now: Instant): Refusal | null {
  if (input.refusedAt > now)
    return refuse('IN_THE_FUTURE', '被拒时间在将来。', 'They cannot have been refused yet.', 'input.refusedAt');
  if (now - input.refusedAt > OLDEST_MS)
    return refuse(
      'TOO_LONG_AGO',
      '已超过180天，请核对日期。',
      'More than 180 days ago; check the day.',
      'input.refusedAt',
    );
  if (divisions.get(input.divisionCode) === undefined)
    return refuse('UNKNOWN_DIVISION', '没有这个行政区划。', 'There is no such division.', 'input.divisionCode');
  return (
    checkText(input.placeName, 'input.placeName') ??
    longerThan(input.placeName, LONGEST_NAME, 'input.placeName') ??
    longerThan(input.externalReference ?? '', LONGEST_REFERENCE, 'input.externalReference') ??
    checkText(input.statement, 'input.statement')
  );
}

/** A complaint in the hands of a command, locked. */
interface Command {
  readonly sql: Sql;
  readonly complaint: ComplaintRecord;
  readonly now: Instant;
}

class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

const unknownComplaint = (): Refusal =>
  refuse('UNKNOWN_COMPLAINT', '没有此投诉。', 'There is no such complaint.', 'input.complaintId');
const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '投诉刚刚被更新，请刷新后再办理。',
    'It was changed meanwhile; reload it.',
    'input.expectedVersion',
  );
const notNow = (): Refusal =>
  refuse(
    'NOT_IN_THIS_STATE',
    '当前状态不能这样办理，请刷新。',
    'This cannot be done as it is now; reload it.',
    'input.complaintId',
  );

/** Runs one act on a complaint in one transaction. @returns its id, or the refusal; then nothing was written */
async function onComplaint(
  context: Context,
  { complaintId, expectedVersion }: { readonly complaintId: string; readonly expectedVersion: number },
  act: ComplaintAct,
  work: (command: Command) => Promise<{ readonly change: ComplaintChange; readonly note: string | null } | Refusal>,
): Promise<string | Refusal> {
  const now = context.clock.now();
  try {
    return await inTransactionOrAgain(context.store, async (sql) => {
      const complaint = await lockComplaint(sql, complaintId);
      if (complaint === null || (await isOutside(sql, context.actor, complaint.personId, now)))
        throw new Refused(unknownComplaint());
      context.reading.of(complaint.personId);
      if (complaint.version !== expectedVersion) throw new Refused(changedMeanwhile());
      if (!complaintActs(complaint.state).includes(act)) throw new Refused(notNow());
      const done = await work({ sql, complaint, now });
      if (isRefusal(done)) throw new Refused(done);
      await changeComplaint(sql, complaint, done.change);
      await recordComplaintEvent(sql, complaint, { at: now, action: act, actor: nameOf(context), note: done.note });
      await announce(sql, { topic: 'task', id: complaintId });
      return complaintId;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** A note that an act needs, with numbers masked. */
function noteOf({ note }: { readonly note: string | null }): string | Refusal {
  return checkText(note ?? '', 'input.note') ?? withoutNumbers(note ?? '');
}

/** Hands it to the body that supervises the place (转主管部门). */
export const passOnComplaint = (context: Context, input: ComplaintInput): Promise<string | Refusal> =>
  onComplaint(context, input, 'PASS_ON', async ({ sql, now }) => {
    const note = noteOf(input);
    if (isRefusal(note)) return note;
    const found = await sql.query('select from agency where id = $1 and active', [input.agencyId ?? null]);
    if (found.rowCount !== 1 || !input.agencyId)
      return refuse('UNKNOWN_AGENCY', '请选择在用的单位。', 'Choose a body that is in use.', 'input.agencyId');
    return { change: { state: 'PASSED_ON', agency_id: input.agencyId, passed_on_at: formatInstant(now) }, note };
  });

/** Asks the rules again, e.g. after the test was corrected. */
export const recheckComplaint = (context: Context, input: ComplaintInput): Promise<string | Refusal> =>
  onComplaint(context, input, 'RECHECK', async ({ sql, complaint, now }) => ({
    change: await checkedAnew(context, sql, complaint, now),
    note: null,
  }));

async function checkedAnew(
  context: Context,
  sql: Sql,
  complaint: ComplaintRecord,
  now: Instant,
): Promise<ComplaintChange & { readonly rule_verdict: ComplaintRecord['ruleVerdict'] }> {
  const { personId, testId, division, ground } = complaint;
  const at = fromEpochMs(complaint.refusedAt.getTime());
  const found = await checkRefusal(context, sql, {
    personId,
    testId: await nowKnownAs(sql, complaint, testId),
    division,
    at,
    ground,
  });
  return {
    rule_verdict: found.ruleVerdict,
    rule_id: found.ruleId,
    policy_id: found.policyId,
    policy_version: found.policyVersion,
    card: JSON.stringify(found.card),
    checked_at: formatInstant(now),
  };
}

/** A test that was corrected is another fact about the same sample. */
async function nowKnownAs(sql: Sql, { personId }: ComplaintRecord, testId: string | null): Promise<string | null> {
  if (testId === null) return null;
  const found = await sql.query(
    `select n.test_id as id from nucleic_test t join sample_number n
       on n.institution_id = t.institution_id and n.sample_number = t.sample_number
     where t.person_id = $1 and t.id = $2`,
    [personId, testId],
  );
  return (found.rows[0] as { readonly id: string } | undefined)?.id ?? testId;
}

/** Closes it with the verdict of the rules (办结). What is known now decides, not what was known when it came in. */
export const closeComplaint = (context: Context, input: CloseComplaintInput): Promise<string | Refusal> =>
  onComplaint(context, input, 'CLOSE', async ({ sql, complaint, now }) => {
    const note = noteOf(input);
    if (isRefusal(note)) return note;
    const checked = await checkedAnew(context, sql, complaint, now);
    const problem = closingProblem(checked.rule_verdict, { ...input, note });
    if (problem !== null) {
      const { zh, en } = CLOSING_WORDS[problem];
      return refuse(problem, zh, en, problem === 'VERDICT_IS_THE_RULES' ? 'input.verdict' : 'input.note');
    }
    const { actor } = context;
    const closing = { verdict: input.verdict, remedy: input.remedy, closing_note: note } as const;
    const by = actor.kind === 'STAFF' ? actor.id : null;
    return { change: { ...checked, ...closing, state: 'CLOSED', closed_at: formatInstant(now), closed_by: by }, note };
  });

/** The person takes it back. */
export const withdrawComplaint = (context: Context, input: ComplaintInput): Promise<string | Refusal> =>
  onComplaint(context, input, 'WITHDRAW', ({ now }) => {
    const note = noteOf(input);
    return Promise.resolve(
      isRefusal(note) ? note : { change: { state: 'WITHDRAWN', closed_at: formatInstant(now) }, note },
    );
  });

/** It was not over: half a day to look again (再次办理). */
export const reopenComplaint = (context: Context, input: ComplaintInput): Promise<string | Refusal> =>
  onComplaint(context, input, 'REOPEN', ({ now }) => {
    const note = noteOf(input);
    if (isRefusal(note)) return Promise.resolve(note);
    const nothing = { verdict: null, remedy: null, closing_note: null, closed_at: null, closed_by: null };
    const due_at = formatInstant(plusMs(now, DAY_MS / 2));
    return Promise.resolve({ change: { ...nothing, state: 'OPEN', due_at }, note });
  });
