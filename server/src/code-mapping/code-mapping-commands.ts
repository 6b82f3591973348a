import {
  currentMapping,
  decideCodeMappingChange,
  insertCodeMappingChange,
  inTransaction,
  lockCodeMappingChange,
} from '@zhengming/data';
import {
  checkCodeMappingDecision,
  checkCodeMappingProposal,
  checkCodeMappingWithdrawal,
  cleanText,
  type CodeMappingRefusal,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import type { DecideCodeMappingInput, ProposeCodeMappingInput, TakeBackCodeMappingInput } from './code-mapping.type.js';

/** Proposes what somebody else's code is to stand for (提出代码对照). Until it is approved deliveries are read as before. */
export async function proposeCodeMapping(context: Context, input: ProposeCodeMappingInput): Promise<string | Refusal> {
  const wrong = checkText(input.reason, 'input.reason');
  if (wrong) return wrong;
  const wanted = {
    subject: input.subject,
    // as codes of a delivery are read
    system: cleanText(input.system) ?? '',
    code: cleanText(input.code) ?? '',
    value: cleanText(input.value),
  };
  return inTransaction(context.store, async (sql) => {
    const at = context.clock.now();
    const { rows } = await sql.query<{ code: string }>('select code from vaccine_product');
    const products = new Set(rows.map(({ code }) => code));
    const now = await currentMapping(sql, wanted, at);
    const refused = checkCodeMappingProposal({ ...wanted, now, products });
    if (refused !== null) return mappingRefusal(refused);
    const id = uuidv7();
    const reason = withoutNumbers(input.reason);
    const proposed = await insertCodeMappingChange(sql, { ...wanted, id, reason, by: signedIn(context).id, at });
    return proposed ? id : mappingRefusal('ALREADY_PROPOSED');
  });
}

/** Decides a proposal of somebody else; what is approved stands from now on (核准代码对照). */
export async function decideCodeMapping(context: Context, input: DecideCodeMappingInput): Promise<string | Refusal> {
  return end(context, input, input.approve ? 'APPROVED' : 'REJECTED');
}

/** Takes one's own proposal back before anybody decided it. */
export async function takeBackCodeMapping(
  context: Context,
  input: TakeBackCodeMappingInput,
): Promise<string | Refusal> {
  return end(context, input, 'TAKEN_BACK');
}

async function end(
  context: Context,
  { id, reason }: { readonly id: string; readonly reason: string },
  state: 'APPROVED' | 'REJECTED' | 'TAKEN_BACK',
): Promise<string | Refusal> {
  const wrong = checkText(reason, 'input.reason');
  if (wrong) return wrong;
  const { id: by } = signedIn(context);
  const check = state === 'TAKEN_BACK' ? checkCodeMappingWithdrawal : checkCodeMappingDecision;
  return inTransaction(context.store, async (sql) => {
    const change = await lockCodeMappingChange(sql, id);
    if (change === null)
      return refuse('UNKNOWN_CODE_MAPPING_CHANGE', '没有此代码对照提议。', 'There is no such proposal.', 'input.id');
    const refused = check(change, by);
    if (refused !== null) return mappingRefusal(refused);
    await decideCodeMappingChange(sql, change, { state, by, at: context.clock.now(), reason: withoutNumbers(reason) });
    return change.id;
  });
}

const REFUSALS: Readonly<Record<CodeMappingRefusal, readonly [zh: string, en: string, field: string]>> = {
  BAD_SYSTEM: [
    '来源体系用字母、数字和 _ . : / - 书写，不含空格。',
    'A system is written in letters, digits and _ . : / -, without blanks.',
    'input.system',
  ],
  BAD_CODE: ['请填写对方代码，最多64个字符。', 'Give their code, at most 64 characters.', 'input.code'],
  UNKNOWN_VALUE: [
    '本平台没有此值，请从列表中选择。',
    'There is no such value here; choose one of the list.',
    'input.value',
  ],
  NOTHING_CHANGES: ['该代码现在就是这样对照的。', 'This code stands for that already.', 'input.value'],
  ALREADY_PROPOSED: ['该代码已有待核准的提议。', 'A proposal about this code waits already.', 'input.code'],
  NOT_OPEN: ['该提议已有结论。', 'This proposal was decided already.', 'input.id'],
  FOUR_EYES: ['须由提出人以外的人核准。', 'Somebody other than its author has to decide.', 'input.id'],
  NOT_YOURS: ['只有提出人可以撤回。', 'Only its author takes a proposal back.', 'input.id'],
};

function mappingRefusal(code: CodeMappingRefusal): Refusal {
  const [zh, en, field] = REFUSALS[code];
  return refuse(code, zh, en, field);
}
