import type { TextType } from '../app/text.type.js';

const text = (zh: string, en: string): TextType => ({ zh, en });

/** What was done, in words; an action without words is shown as it is. */
const ACTIONS: Readonly<Record<string, TextType>> = {
  'Query.person': text('查看个人档案', 'Looked at the record of a person'),
  'Query.findPerson': text('按号码查找个人', 'Looked a person up by number'),
  'Query.persons': text('查看人员名单', 'Looked at a list of people'),
  'Query.evaluate': text('试算判定', 'Evaluated a status'),
  'Query.checkStatus': text('查验健康码', 'Checked a health code'),
  'Query.checkStatuses': text('批量查验健康码', 'Checked health codes of a list'),
  'Query.explainStatus': text('解释健康码判定', 'Had a status explained'),
  'Query.appeal': text('查看申诉', 'Looked at an appeal'),
  'Query.appeals': text('查看申诉列表', 'Looked at the list of appeals'),
  'Query.previewCorrection': text('预览更正', 'Previewed a correction'),
  'Query.accessLog': text('查询本人数据访问记录', 'Asked who had looked'),
  'Query.auditEvents': text('检索审计记录', 'Searched the audit log'),
  'Query.auditEvent': text('查看审计记录', 'Looked at an audit entry'),
  'Mutation.openAppeal': text('受理申诉', 'Opened an appeal'),
  'Mutation.startReview': text('开始核查', 'Began a review'),
  'Mutation.addEvidence': text('登记证据', 'Added evidence'),
  'Mutation.addNote': text('添加备注', 'Added a note'),
  'Mutation.proposeCorrection': text('提出更正', 'Proposed a correction'),
  'Mutation.approveCorrection': text('批准更正', 'Approved a correction'),
  'Mutation.rejectCorrection': text('驳回更正', 'Rejected a correction'),
  'Mutation.upholdAppeal': text('维持原判定', 'Upheld the decision'),
  'Mutation.withdrawAppeal': text('撤回申诉', 'Withdrew an appeal'),
  'Mutation.reopenAppeal': text('重新受理申诉', 'Reopened an appeal'),
  'Mutation.closeAppeal': text('办结申诉', 'Closed an appeal'),
  'Mutation.importTests': text('上传核酸检测结果', 'Delivered test results'),
  'Mutation.declareItinerary': text('提交行程申报', 'Declared an itinerary'),
  'Mutation.importAreas': text('导入风险地区名单', 'Imported a risk-area list'),
  'Mutation.releaseAreaVersion': text('提交名单待发布', 'Released a list for publication'),
  'Mutation.publishAreaVersion': text('发布风险地区名单', 'Published a risk-area list'),
  'Mutation.approvePolicy': text('批准政策', 'Approved a policy'),
  'Mutation.verifyAuditChain': text('校验审计链', 'Had the audit chain verified'),
  exportAudit: text('导出审计记录', 'Exported the audit log'),
};

export const actionText = (action: string): TextType => ACTIONS[action] ?? text(action, action);

const PURPOSES: Readonly<Record<string, TextType>> = {
  CHECK: text('查验健康码', 'to check the health code'),
  APPEAL: text('办理申诉', 'to handle an appeal'),
  LIST: text('名单查询', 'to work through a list'),
  EXPLAIN: text('解释判定', 'to explain a decision'),
  AUDIT: text('审计监督', 'to supervise who reads what'),
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
  [['stays'], text('旅居史', 'places stayed at')],
  [['tests'], text('核酸检测', 'tests')],
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
