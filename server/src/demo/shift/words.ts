import type { CauseCode, CorrectionKind } from '@zhengming/domain';
import type { AppealReason, EvidenceKind } from '../../appeal/appeal.enum.js';

export const LEGAL_BASIS = '《个人信息保护法》第四十六条：个人信息不准确、不完整的，个人有权请求更正、补充';

const REASONS: Readonly<Partial<Record<CauseCode, AppealReason>>> = {
  PRECISION_PREFECTURE: 'PREFECTURE_PRECISION',
  AREA_TOO_WIDE: 'PREFECTURE_PRECISION',
  TICKET_NOT_TRAVELLED: 'TICKET_NOT_TRAVELLED',
  NUMBER_NOT_WITH_PERSON: 'PHONE_NUMBER',
  NEW_SIM_UNDER_14D: 'PHONE_NUMBER',
  ID_MISMATCH: 'IDENTITY',
  TEST_NOT_UPLOADED: 'TEST_MISSING',
  TEST_LATE: 'TEST_MISSING',
  TEST_WRONG_ID: 'TEST_MISSING',
  LAB_NOT_CONNECTED: 'TEST_MISSING',
};
export const reasonOf = (cause: CauseCode): AppealReason => REASONS[cause] ?? 'OTHER';

const SAID: Readonly<Partial<Record<AppealReason, readonly [string, ...string[]]>>> = {
  PREFECTURE_PRECISION: [
    '我只去过{county}，没有到过有疫情的地方，为什么给我弹窗？',
    '出差一直在{county}，酒店订单都在手机里，请帮我核实。',
    '{place}那么大，我在的{county}没有病例，孩子明天要上学，能不能尽快处理？',
    '我是从{county}回来的，行程码只写{place}，现在进不了小区。',
    '在{county}看望父母，没去过别处，单位不让我上班。',
  ],
  TICKET_NOT_TRAVELLED: ['去{place}的票我退了，人一直在北京。', '买了去{place}的票但没有走成，有退款记录。'],
  PHONE_NUMBER: ['家里老人绑的是我的号码，去{place}的是我，他一直没出门。', '这个号码现在不是我在用。'],
  TEST_MISSING: ['核酸做了，纸质报告在我手里，健康宝里查不到。', '前天做的核酸一直没有显示结果，赶着进医院。'],
};
const OTHERWISE = [
  '健康宝弹窗了，不知道是什么原因，请帮忙查一下。',
  '我从{place}回来好多天了，怎么还是弹窗？',
] as const;

/** What callers say; a place is named only where the records name one. */
export function statementOf(reason: AppealReason, place: string | null, county: string | null, turn: number): string {
  const said = place === null ? [OTHERWISE[0]] : (SAID[reason] ?? OTHERWISE);
  const line = said[turn % said.length] ?? OTHERWISE[0];
  return line.replaceAll('{place}', place ?? '').replaceAll('{county}', county ?? place ?? '');
}

interface Shown {
  readonly kind: EvidenceKind;
  readonly text: string;
}

/** What is shown for a correction of a kind. */
export function evidenceFor(kind: CorrectionKind | null, place: string | null, county: string | null): Shown {
  switch (kind) {
    case 'REFINE_STAY':
      return { kind: 'HOTEL_BILL', text: `${county ?? place ?? ''}住宿发票，日期与停留一致，已看原件照片。` };
    case 'EXCLUDE_STAY':
      return { kind: 'REFUND_RECEIPT', text: `去${place ?? '外地'}的退票凭证，退款已到账。` };
    case 'END_BINDING_EARLY':
      return { kind: 'OPERATOR_STATEMENT', text: '运营商出具的号码使用人证明。' };
    case 'CONFIRM_TEST_UPLOAD':
      return { kind: 'LAB_REPORT', text: '检测机构出具的报告单，结果为阴性。' };
    default:
      return { kind: 'CALL_NOTE', text: '电话记录：当事人口述行程。' };
  }
}

/** Why an outcome stands, as it is owed to the person. */
export const upheldBecause = (place: string | null): string =>
  place === null
    ? '经核查，记录准确，现行规则要求先完成所列事项；完成后自动解除。'
    : `经核查，近14日到过${place}名单所列地区的记录准确，符合现行规则；期满或完成所列核酸后自动解除。`;
