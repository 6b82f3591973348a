import { announce, inTransactionOrAgain, insertFollowUp, policyFor } from '@zhengming/data';
import {
  divisionCode,
  followUpDue,
  fromEpochMs,
  type Instant,
  type RecognisableTest,
  type Recognition,
  recognitionSentence,
  recogniseTest,
  type TravellerCategory,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import type { PassSampledInput } from './field-task.input.js';
import type { PassageType } from './passage.type.js';

interface SampleRow extends Omit<RecognisableTest, 'sampledAt' | 'reportedAt'> {
  readonly category: TravellerCategory;
  readonly sampledAt: string;
  readonly reportedAt: string | null;
  readonly institutionId: string;
  readonly sampleNumber: string;
}

const LATEST = `select t.id, t.result, t.integrity, t.channel, t.institution_id as "institutionId",
    t.sample_number as "sampleNumber", p.category, (extract(epoch from t.sampled_at) * 1000)::bigint as "sampledAt",
    (extract(epoch from t.reported_at) * 1000)::bigint as "reportedAt"
  from person p join nucleic_test t on t.person_id = p.id and t.known_to is null and t.sampled_at <= $2
  where p.id = $1 order by t.sampled_at desc, t.id desc limit 1`;

/**
 * What a checkpoint makes of the latest sample (即采即走即追, P6-06): by the recognition policy of the place. Whoever passes
 * before the result is there is followed: a task that runs out, ends by itself on a negative, and becomes a trace at once
 * on a positive. The same sample at the next checkpoint opens no second one.
 */
export async function passSampled(context: Context, input: PassSampledInput): Promise<PassageType | Refusal> {
  if (context.divisions.get(input.place) === undefined)
    return refuse('UNKNOWN_DIVISION', '没有此区划代码。', 'There is no such division.', 'input.place');
  const personId = await findPerson(context, input.identifier, 'input.identifier');
  if (isRefusal(personId)) return personId;
  context.reading.of(personId);
  const now = context.clock.now();
  const place = divisionCode(input.place);
  const policy = policyFor(await context.worlds.current(), 'RECOGNITION', place, now);
  return inTransactionOrAgain(context.store, async (sql) => {
    await sql.query('select from person where id = $1 for update', [personId]);
    const { rows } = await sql.query<SampleRow>(LATEST, [personId, new Date(now)]);
    const [sample] = rows;
    if (sample === undefined)
      return refuse('NO_SAMPLE', '未查到采样记录。', 'No sample is known of them; take one first.', 'input.identifier');
    const test = readTest(sample);
    const found = recogniseTest(policy, test, {
      at: now,
      category: sample.category,
      closedLoop: input.closedLoop ?? null,
    });
    const dueAt = found.verdict === 'PASS_WITH_FOLLOW_UP' ? followUpDue(test.sampledAt, now) : null;
    if (dueAt !== null) {
      const { institutionId, sampleNumber } = sample;
      const task = { personId, id: uuidv7(), division: place, institutionId, sampleNumber, openedAt: now, dueAt };
      if (await insertFollowUp(sql, task)) await announce(sql, { topic: 'task', id: task.id });
    }
    return toPassage(found, now, dueAt);
  });
}

const readTest = ({ sampledAt, reportedAt, ...test }: SampleRow): RecognisableTest => ({
  ...test,
  sampledAt: fromEpochMs(Number(sampledAt)),
  reportedAt: reportedAt === null ? null : fromEpochMs(Number(reportedAt)),
});

const toPassage = (found: Recognition, at: Instant, dueAt: Instant | null): PassageType => ({
  verdict: found.verdict,
  reason: found.reason,
  sentence: recognitionSentence(found),
  at,
  followUpDue: dueAt,
});
