import { answerTransfer, confirmTransfer, endTransfer, insertTransfer, unsayTransfer } from '@zhengming/data';
import { type Addressee, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { onAppeal } from './appeal-command.js';
import { checkText, withoutNumbers } from './free-text.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { registerUndo } from './undo-registry.js';

export interface TransferAppeal extends MoveAppeal {
  readonly addressee: Addressee;
  /** PROVINCE: which one, e.g. 150000. */
  readonly divisionCode?: string | null;
  /** The number the case has there, as far as it is known already. */
  readonly externalNumber?: string | null;
}

const MINUTE_MS = 60_000;
const LONGEST_NUMBER = 40;

/**
 * Passed on to another hotline or a province (转办): one number for the citizen, ours; the case stays with whoever received it
 * first (首接负责), and its clock goes on. Receipt is owed within minutes.
 */
export const transferAppeal = (context: Context, input: TransferAppeal): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'TRANSFER' },
    async ({ sql, appeal, actor, now, policy }) => {
      const wrong = checkText(input.note ?? '', 'input.note') ?? checkAddressee(context, input);
      if (wrong) return wrong;
      const { addressee } = input;
      const externalNumber = numberOf(input.externalNumber);
      const id = uuidv7();
      await insertTransfer(sql, {
        personId: appeal.personId,
        id,
        appealId: appeal.id,
        addressee,
        divisionCode: input.divisionCode ?? null,
        externalNumber,
        handedBy: actor.id,
        handedAt: now,
        receiptDue: plusMs(now, policy.parameters.transferReceiptMinutes * MINUTE_MS),
      });
      const message = { kind: 'TRANSFERRED', number: appeal.number, to: addressee, externalNumber } as const;
      await queueNotice(context, sql, { appeal, decisionId: null, message, at: now });
      return { note: noteOf(input.note), data: { transferId: id, addressee } };
    },
  );

registerUndo('TRANSFER', async ({ sql, appeal, now }) => {
  await endTransfer(sql, appeal, now);
  return null;
});

const numberOf = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text.trim() === '' ? null : withoutNumbers(text).slice(0, LONGEST_NUMBER);

function checkAddressee({ divisions }: Context, { addressee, divisionCode: code }: TransferAppeal): Refusal | null {
  if (addressee !== 'PROVINCE') return code ? noProvinceNeeded() : null;
  const isProvince = Boolean(code) && /^\d{2}0000$/.test(code ?? '') && divisions.get(code ?? '') !== undefined;
  return isProvince ? null : whichProvince();
}

const whichProvince = (): Refusal =>
  refuse('PROVINCE_MISSING', '请选择转往的省份。', 'Say which province it goes to.', 'input.divisionCode');
const noProvinceNeeded = (): Refusal =>
  refuse('PROVINCE_NOT_NEEDED', '转热线时不需要省份。', 'A hotline needs no province.', 'input.divisionCode');

export interface ConfirmReceipt extends MoveAppeal {
  readonly externalNumber?: string | null;
}

/** They have it (确认签收), under this number of theirs. */
export const confirmReceipt = (
  context: Context,
  { appealId, externalNumber, expectedVersion, note }: ConfirmReceipt,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId, expectedVersion, action: 'CONFIRM_RECEIPT' },
    async ({ sql, appeal, actor, now: at }) => {
      await confirmTransfer(sql, appeal, { by: actor.id, at, externalNumber: numberOf(externalNumber) });
      return { note: noteOf(note) };
    },
  );

/** What they answered (转办回复); now the case can be closed, or taken up again. */
export const answerTransferred = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId, expectedVersion, action: 'ANSWER_TRANSFER' },
    async ({ sql, appeal, actor, now: at }) => {
      const wrong = checkText(note ?? '', 'input.note');
      if (wrong) return wrong;
      const text = withoutNumbers(note ?? '');
      await answerTransfer(sql, appeal, { by: actor.id, at, text });
      return { note: text };
    },
  );

for (const action of ['CONFIRM_RECEIPT', 'ANSWER_TRANSFER'] as const)
  registerUndo(action, async ({ sql, appeal }, { at }) => {
    await unsayTransfer(sql, appeal, at);
    return null;
  });
