import { type AskableSource, askableSources, askedPerson, NOTHING_KEPT } from '@zhengming/data';
import type { RecordKind } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import { askSource } from './ask-source.js';
import type { LookUpAnswerType, LookUpRecordsInput, RecordLookUpType } from './look-up.type.js';
import { sourceAnswerWords } from './source-words.js';

/**
 * Asks other platforms about a person now (按需查询): all of them at once, each within its own time limit. What they tell
 * becomes facts at once; whoever does not answer is named and asked again by itself.
 */
export async function lookUpRecords(context: Context, input: LookUpRecordsInput): Promise<RecordLookUpType | Refusal> {
  const personId = await personOf(context, input);
  if (isRefusal(personId)) return personId;
  const { store, clock, reading } = context;
  const kinds = input.kinds ?? null;
  const sources = (await askableSources(store.pool, store.keyring, input.sources ?? null)).filter((source) =>
    asks(source, kinds),
  );
  if (sources.length === 0) return noSource();
  reading.of(personId);
  const answers = await Promise.all(sources.map((source) => askOne(context, source, personId)));
  return { personId, answers: answers.filter((answer) => answer !== null), endedAt: clock.now() };
}

const asks = (source: AskableSource, kinds: readonly RecordKind[] | null): boolean =>
  kinds === null || source.kinds.some((kind) => kinds.includes(kind));

async function personOf(context: Context, { personId, identifier }: LookUpRecordsInput): Promise<string | Refusal> {
  if ((personId ?? null) === null && identifier) return findPerson(context, identifier, 'input.identifier');
  if (!personId || identifier)
    return refuse(
      'ONE_PERSON',
      '请给出人员编号或证件号，二者之一。',
      'Give either the person or an identifier.',
      'input',
    );
  const { rowCount } = await context.store.pool.query(
    'select from person where id = $1 and merged_into is null and restricted_at is null',
    [personId],
  );
  return rowCount === 1
    ? personId
    : refuse('UNKNOWN_PERSON', '平台中没有此人的记录。', 'There is no such person.', 'input.personId');
}

/** Null: the person was erased meanwhile. */
async function askOne(context: Context, source: AskableSource, personId: string): Promise<LookUpAnswerType | null> {
  const { store } = context;
  const person = await askedPerson(store.pool, store.keyring, source.code, personId);
  if (person === null) return null;
  const { answers, kept, fault } = await askSource(context, source, [person], { silence: 'OF_EACH' });
  const state = answers[0]?.state ?? 'SOURCE_DOWN';
  const { added, withdrawn, problems, records } = kept.get(personId) ?? NOTHING_KEPT;
  return {
    source: source.code,
    name: source.name,
    state,
    fault,
    added,
    withdrawn,
    problems,
    records,
    sentence: sourceAnswerWords(source.name, state, fault, { added, withdrawn, problems }),
  };
}

const noSource = (): Refusal =>
  refuse(
    'NO_SOURCE',
    '没有可以联网查询的数据来源；请按“数据源”页的口径答复，并凭纸质证明登记。',
    'No source can be asked by machine; answer as the screen of the sources says, and record the paper certificate.',
    'input.sources',
  );
