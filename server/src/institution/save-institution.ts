import { inTransaction, lockInstitution, lockSameInstitution, writeInstitution } from '@zhengming/data';
import { type InstitutionEntry, type InstitutionFaultCode, parseInstitution } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { SaveInstitutionInput } from './institution-register.type.js';

const LONGEST_DOCUMENT = 80;

/** What is wrong with an entry, in words; also said of the rows of a file. */
export const INSTITUTION_FAULTS: Readonly<Record<InstitutionFaultCode, TextType>> = {
  BAD_NAME: { zh: '名称为 2 至 60 个字。', en: 'The name has 2 to 60 characters.' },
  BAD_CREDIT_CODE: {
    zh: '统一社会信用代码不符合 GB 32100（18 位，末位为校验码）。',
    en: 'Not a unified social credit code (GB 32100: 18 characters, the last one a check).',
  },
  BAD_DIVISION: { zh: '没有此行政区划。', en: 'There is no such division.' },
  BAD_PHONE: { zh: '电话只含数字、空格、横线，分机用 #。', en: 'Digits, spaces, hyphens; # before an extension.' },
  BAD_CONTACT: { zh: '值班联系不超过 60 字。', en: 'At most 60 characters for the contact on duty.' },
  BAD_DAY: { zh: '日期应为 2021-05-04 这样的日期。', en: 'Write a day as 2021-05-04.' },
  ENDS_BEFORE_IT_BEGINS: { zh: '结束日应晚于开始日。', en: 'It ends before it begins.' },
  OVERLAPS: { zh: '同一项的时段不能重叠。', en: 'Two periods of the same kind lie over each other.' },
};

/** Writes an institution down (登记检测机构), new or changed. @returns its id */
export async function saveInstitution(context: Context, input: SaveInstitutionInput): Promise<string | Refusal> {
  const entry = entryOf(context, input);
  if (isRefusal(entry)) return entry;
  const wrong =
    checkText(input.reason, 'input.reason') ?? longerThan(input.document ?? '', LONGEST_DOCUMENT, 'input.document');
  if (wrong) return wrong;
  const answer = await inTransaction(context.store, async (sql) => {
    const before = input.id ? await lockInstitution(sql, input.id) : null;
    if (input.id && before === null) return unknownInstitution('input.id');
    if (before !== null && before.version !== input.expectedVersion) return changedMeanwhile();
    const same = await lockSameInstitution(sql, entry);
    if (same !== null && same.id !== before?.id) return alreadyThere();
    const written = await writeInstitution(sql, before, entry, {
      by: signedIn(context).id,
      reason: withoutNumbers(input.reason),
      document: input.document?.trim() || null,
      clock: context.clock,
    });
    if (written.outcome === 'DOCUMENT_MISSING') return documentMissing();
    if (written.outcome === 'CHANGED' && written.runId !== null)
      await context.jobs.runPopulation(sql, { runId: written.runId });
    return written.id;
  });
  return answer;
}

function entryOf({ divisions }: Context, input: SaveInstitutionInput): InstitutionEntry | Refusal {
  const parsed = parseInstitution({
    name: input.name,
    creditCode: input.creditCode ?? '',
    division: input.divisionCode,
    phone: input.phone ?? '',
    dutyContact: withoutNumbers(input.dutyContact ?? ''),
    traits: input.traits.map(({ trait, since, until }, index) => ({
      trait,
      since: since ?? '',
      until: until ?? '',
      field: `traits[${index}]`,
    })),
  });
  if (!parsed.ok) {
    const [fault] = parsed.faults;
    const { code, field } = fault ?? { code: 'BAD_NAME' as const, field: 'name' };
    const { zh, en } = INSTITUTION_FAULTS[code];
    return refuse(code, zh, en, `input.${field === 'division' ? 'divisionCode' : field}`);
  }
  return divisions.get(parsed.entry.division) === undefined
    ? refuse(
        'BAD_DIVISION',
        INSTITUTION_FAULTS.BAD_DIVISION.zh,
        INSTITUTION_FAULTS.BAD_DIVISION.en,
        'input.divisionCode',
      )
    : parsed.entry;
}

export const unknownInstitution = (field: string): Refusal =>
  refuse('UNKNOWN_INSTITUTION', '没有此检测机构。', 'There is no such institution.', field);
const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '该机构刚被他人修改，请重新打开。',
    'Somebody else just changed this institution; open it again.',
    'input.expectedVersion',
  );
const alreadyThere = (): Refusal =>
  refuse(
    'ALREADY_REGISTERED',
    '已有同一信用代码、或同名同地的机构；请修改原有的一条。',
    'An institution with this code, or of this name in this place, is registered already; change that one.',
    'input.creditCode',
  );
const documentMissing = (): Refusal =>
  refuse(
    'DOCUMENT_MISSING',
    '缩短或撤销资质会影响已采样的人，须填写依据文号。',
    'Taking qualification away touches people who were sampled; give the number of the paper it rests on.',
    'input.document',
  );
