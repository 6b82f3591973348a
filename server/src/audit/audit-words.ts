import type { TextType } from '../app/text.type.js';

const text = (zh: string, en: string): TextType => ({ zh, en });

const PURPOSES: Readonly<Record<string, TextType>> = {
  CHECK: text('查验健康码', 'to check the health code'),
  APPEAL: text('办理申诉', 'to handle an appeal'),
  LIST: text('名单查询', 'to work through a list'),
  EXPLAIN: text('解释判定', 'to explain a decision'),
  AUDIT: text('审计监督', 'to supervise who reads what'),
  REVEAL: text('查看明文', 'to see it in clear'),
  EMERGENCY: text('紧急访问', 'an emergency'),
  DECLARATION: text('行程申报', 'to declare an itinerary'),
  TEST_REPORT: text('上传核酸检测结果', 'to deliver test results'),
  COMPLAINT: text('办理拒认投诉', 'to handle a complaint about a refusal'),
  IMPORT: text('数据导入', 'to deliver facts by file'),
  PEER_RECORDS: text('其他平台查询', 'another platform asked'),
  DATA_RIGHTS: text('办理查阅、删除申请', 'to answer a request about personal data'),
  SATISFACTION: text('满意度评价', 'to rate how an appeal was handled'),
};

/** A number somebody typed into a purpose may be anybody's. */
const NUMBERS = /\d[\d\s-]{3,}\d/g;

export function purposeText(purpose: string | null): TextType {
  if (purpose === null || purpose === '') return text('未登记', 'not recorded');
  const plain = purpose.replaceAll(NUMBERS, '…');
  return PURPOSES[purpose] ?? text(plain, plain);
}

/** What was shown, by the first part of the field. */
const FIELDS: readonly (readonly [names: readonly string[], words: TextType])[] = [
  [
    ['name', 'idNumber', 'sex', 'birthYear', 'category', 'homeDivision', 'id'],
    text('身份信息（已遮蔽）', 'identity, masked'),
  ],
  [
    ['status', 'colour', 'popup', 'popupCode', 'found', 'validUntil', 'category', 'checkedAt', 'display'],
    text('健康码状态', 'health-code status'),
  ],
  [
    ['decision', 'decisions', 'deciding', 'reasons', 'evaluate', 'explanation', 'waysOut', 'outcome'],
    text('判定及依据', 'decisions and their reasons'),
  ],
  [['NAME', 'ID_NUMBER'], text('身份信息（明文）', 'identity, in clear')],
  [['PHONES'], text('手机号（明文）', 'phone numbers, in clear')],
  [['stays'], text('旅居史', 'places stayed at')],
  [['tests'], text('核酸检测', 'tests')],
  [['answers'], text('检测、接种记录', 'tests and vaccinations')],
  [['vaccinations', 'vaccinationStatus'], text('疫苗接种', 'vaccinations')],
  [['phones'], text('绑定号码（已遮蔽）', 'phone numbers, masked')],
  [['declarations'], text('行程申报', 'declarations')],
  [
    ['appeals', 'statement', 'evidence', 'corrections', 'events', 'notices', 'number', 'state'],
    text('申诉', 'appeals'),
  ],
  [['guardian'], text('监护人', 'guardian')],
];
const OTHER = text('其他信息', 'other data');

/** Which kinds of data, each once, in a fixed order. */
export function fieldsText(fields: readonly string[]): readonly TextType[] {
  const names = new Set(fields.map((field) => field.replace(/^person\./, '').split('.')[0] ?? ''));
  const found = FIELDS.filter(([known]) => known.some((name) => names.has(name)));
  const words = found.map(([, word]) => word);
  const known = new Set(FIELDS.flatMap(([list]) => list));
  return [...names].some((name) => !known.has(name)) ? [...words, OTHER] : words;
}
