import {
  type KnowledgeVersion,
  type Sql,
  inTransaction,
  knowledgeHistory,
  lockKnowledge,
  publishKnowledge as publish,
  withdrawKnowledge as withdraw,
  writeKnowledgeDraft,
} from '@zhengming/data';
import { type KnowledgeFault, checkKnowledge, day, dayOf } from '@zhengming/domain';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';
import type { PublishKnowledgeInput, SaveKnowledgeInput } from './knowledge.input.js';

/** A resident number, a phone or a card. */
const LONG_NUMBER = /\d{11,}/;

const KEY = /^[a-z0-9][a-z0-9-]{1,59}$/;

const FAULTS: Readonly<Record<KnowledgeFault, TextType & { readonly field: string }>> = {
  TITLE_MISSING: { zh: '请填写中英文标题。', en: 'Give it a title in both languages.', field: 'title' },
  BODY_MISSING: { zh: '请填写中英文正文。', en: 'Write the body in both languages.', field: 'body' },
  REPLY_MISSING: { zh: '请填写中英文用语。', en: 'Write what is to be said in both languages.', field: 'reply' },
  TOO_LONG: {
    zh: '标题最长60字，正文4000字，用语1000字。',
    en: 'A title has at most 60, a body 4000, a reply 1000 characters.',
    field: 'body',
  },
  UNKNOWN_BINDING: { zh: '关联的代码不存在。', en: 'It is bound to a code that does not exist.', field: 'bindings' },
  UNKNOWN_VARIABLE: {
    zh: '只能使用 {{number}}、{{until}}、{{decideBy}}、{{today}}，不得带入个人信息。',
    en: 'Only {{number}}, {{until}}, {{decideBy}} and {{today}} are filled in; never anything personal.',
    field: 'reply',
  },
  SOURCE_MISSING: { zh: '请写明来源。', en: 'Say where it is from.', field: 'sources' },
};

/** Keeps a draft: over the one that is there, or as the next version of what is in use. */
export async function saveKnowledge(context: Context, input: SaveKnowledgeInput): Promise<KnowledgeVersion | Refusal> {
  const refused = check(input);
  if (refused) return refused;
  const now = context.clock.now();
  return inTransaction(context.store, async (sql) => {
    await lockKnowledge(sql, input.key);
    const [latest] = await knowledgeHistory(sql, input.key);
    if ((latest?.version ?? 0) !== input.expectedVersion) return changedMeanwhile();
    const version = latest?.state === 'DRAFT' ? latest.version : (latest?.version ?? 0) + 1;
    const validFrom = input.validFrom === null || input.validFrom === undefined ? dayOf(now) : day(input.validFrom);
    await writeKnowledgeDraft(sql, {
      ...input,
      reply: input.reply ?? null,
      action: input.action ?? null,
      version,
      validFrom,
      writtenBy: signedIn(context).id,
      writtenAt: now,
    });
    return latestOf(sql, input.key);
  });
}

function check(input: SaveKnowledgeInput): Refusal | null {
  if (!KEY.test(input.key)) {
    return refuse(
      'KEY_UNUSABLE',
      '编号只能用小写字母、数字和连字符。',
      'A key has small letters, digits and hyphens.',
      'input.key',
    );
  }
  const text = { ...input, reply: input.reply ?? null };
  const [fault] = checkKnowledge(input.kind, text);
  if (fault !== undefined) return refuse(fault, FAULTS[fault].zh, FAULTS[fault].en, `input.${FAULTS[fault].field}`);
  const said = [input.title, input.body, ...(input.reply ? [input.reply] : [])].flatMap(({ zh, en }) => [zh, en]);
  return said.some((sentence) => LONG_NUMBER.test(sentence))
    ? refuse(
        'PERSONAL_DATA',
        '文本中不得出现证件号或手机号。',
        'A prepared text must not hold a document or phone number.',
        'input.body',
      )
    : null;
}

/** Puts the draft in the place of what is in use. */
export async function publishKnowledge(
  context: Context,
  input: PublishKnowledgeInput,
): Promise<KnowledgeVersion | Refusal> {
  const at = context.clock.now();
  return onLatest(context, input, async (sql, latest) => {
    if (latest.state !== 'DRAFT')
      return refuse('NOTHING_TO_PUBLISH', '没有待发布的草稿。', 'There is no draft to publish.');
    await publish(sql, latest, { by: signedIn(context).id, at });
    return null;
  });
}

/** Takes a text out of use. */
export async function withdrawKnowledge(
  context: Context,
  input: PublishKnowledgeInput,
): Promise<KnowledgeVersion | Refusal> {
  return onLatest(context, input, async (sql, { key }) =>
    (await withdraw(sql, key)) ? null : refuse('NOT_IN_USE', '该条目未在使用。', 'This text is not in use.'),
  );
}

async function onLatest(
  context: Context,
  { key, expectedVersion }: PublishKnowledgeInput,
  work: (sql: Sql, latest: KnowledgeVersion) => Promise<Refusal | null>,
): Promise<KnowledgeVersion | Refusal> {
  return inTransaction(context.store, async (sql) => {
    await lockKnowledge(sql, key);
    const [latest] = await knowledgeHistory(sql, key);
    if (!latest) return refuse('UNKNOWN_TEXT', '没有此条目。', 'There is no such text.', 'input.key');
    if (latest.version !== expectedVersion) return changedMeanwhile();
    return (await work(sql, latest)) ?? latestOf(sql, key);
  });
}

async function latestOf(sql: Sql, key: string): Promise<KnowledgeVersion> {
  const [latest] = await knowledgeHistory(sql, key);
  if (!latest) throw new Error('a prepared text vanished');
  return latest;
}

const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '该条目已被他人更新，请刷新后重试。',
    'Somebody changed this text meanwhile; reload it and try again.',
    'input.expectedVersion',
  );
