import { RETENTION_TITLES, type RetentionKind, type RetentionPolicy } from '@zhengming/domain';
import { revealPersonal } from '../person/reveal-personal.js';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One kind of data about a person, as they are given it. */
export interface ExportedPart {
  readonly table: string;
  readonly title: Words;
  /** Where it came from. */
  readonly source: Words;
  /** How long it is kept, and why; null: with the rest of the record it belongs to. */
  readonly kept: { readonly days: number; readonly from: Words; readonly basis: Words } | null;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A copy of everything held about a person (个人信息副本, 个人信息保护法 art. 45). */
export interface PersonCopy {
  readonly format: 'zhengming-person-copy/1';
  readonly madeAt: string;
  readonly identity: {
    readonly name: string | null;
    readonly idNumber: string | null;
    readonly phones: readonly string[];
  };
  readonly parts: readonly ExportedPart[];
}

interface Part {
  readonly table: string;
  readonly kind: RetentionKind | null;
  readonly zh: string;
  readonly en: string;
  readonly source: Words;
  /** The column that says whose it is, when it is not `person_id`. */
  readonly of?: string;
}

const OWN: Words = { zh: '本人申报或来电', en: 'said by the person' };
const LABORATORY: Words = {
  zh: '检测机构、全国平台与省级健康码',
  en: 'laboratories, the national platform, provincial codes',
};
const HOUSE: Words = { zh: '本平台产生', en: 'made by this platform' };
const POLICE: Words = { zh: '公安与实名信息', en: 'public security, real-name registration' };
const part = (table: string, kind: RetentionKind | null, zh: string, en: string, source: Words): Part => ({
  table,
  kind,
  zh,
  en,
  source,
});

/** Every table with a person in it. A test compares it with the database. */
export const EXPORTED_PARTS: readonly Part[] = [
  { ...part('person', 'PERSON', '人员档案', 'The record', POLICE), of: 'id' },
  part('person_identifier', 'PERSON', '可凭以查到本人的号码', 'Numbers by which the person is found', POLICE),
  part('phone_binding', 'PHONE', '手机号绑定', 'Phone bindings', { zh: '各登录渠道', en: 'channels of sign-in' }),
  part('shared_phone', 'PHONE', '共用号码', 'Shared numbers', { zh: '各登录渠道', en: 'channels of sign-in' }),
  part('verification_request', 'PHONE', '号码重新核验', 'Numbers verified again', HOUSE),
  part('delegation', 'DECLARATION', '代查登记与亲友卡', 'Who may look up for the person', OWN),
  part('delegation_use', 'DECLARATION', '代查记录', 'Look-ups by them', HOUSE),
  part('checkpoint_pass', 'STAY', '无码查验记录', 'Checks without a code', {
    zh: '铁路、民航与查验点',
    en: 'rail, air, checkpoints',
  }),
  part('duplicate_key', 'PERSON', '疑似重复比对', 'Compared for duplicates', HOUSE),
  part('duplicate_candidate', 'PERSON', '疑似重复', 'Possible duplicates', HOUSE),
  part('person_merge', 'PERSON', '记录合并', 'Merges of records', HOUSE),
  part('merge_fact', 'PERSON', '合并时并入的记录', 'What came along with a merge', HOUSE),
  part('merge_identifier', 'PERSON', '合并时并入的号码', 'Numbers that came along with a merge', HOUSE),
  part('stay', 'STAY', '旅居史与场所扫码', 'Stays and venue scans', {
    zh: '运营商、票务、流调、申报、扫码、住宿、社区（见每条 source）',
    en: 'carriers, tickets, investigation, declaration, scans, hotels, communities (see source of each)',
  }),
  part(
    'stay_record',
    'STAY',
    '行程来源记录（出票、退改、住宿等）',
    'What sources said of journeys (tickets, refunds, bookings)',
    {
      zh: '铁路、民航、酒店、运营商、流调',
      en: 'rail, air, hotels, carriers, investigation',
    },
  ),
  part('nucleic_test', 'TEST', '核酸检测', 'Tests', LABORATORY),
  part('sample_number', 'TEST', '样本编号', 'Sample numbers', LABORATORY),
  part('integrity_change', 'TEST', '检测真伪认定', 'Whether tests are genuine', HOUSE),
  part('vaccination', 'VACCINATION', '疫苗接种', 'Vaccinations', { zh: '接种登记', en: 'vaccination registers' }),
  part('connector_answer', 'PERSON', '其他平台的答复', 'What other platforms answered', {
    zh: '国家平台与各省平台',
    en: 'the national platform and provinces',
  }),
  part('paper_dose', 'VACCINATION', '纸质接种凭证', 'Doses from paper', OWN),
  part('connector_record', 'PERSON', '其他平台的记录及其去向', 'Records of other platforms and what became of them', {
    zh: '国家平台与各省平台',
    en: 'the national platform and provinces',
  }),
  part('declaration', 'DECLARATION', '行程申报', 'Declarations', OWN),
  part('community_task', 'COMMUNITY_TASK', '社区管控', 'Community tasks', { zh: '社区', en: 'communities' }),
  part('field_task', 'COMMUNITY_TASK', '社区任务与随访', 'Tasks of communities, follow-ups', HOUSE),
  part('refusal_complaint', 'CASE', '拒认投诉', 'Complaints about refusals', OWN),
  part('refusal_complaint_event', 'CASE', '拒认投诉办理记录', 'History of complaints', HOUSE),
  part('status', 'DECISION', '当前状态', 'The present status', HOUSE),
  part('decision', 'DECISION', '判定记录与理由', 'Decisions with their reasons', HOUSE),
  part('appeal', 'CASE', '申诉', 'Cases', OWN),
  part('appeal_event', 'CASE', '申诉办理记录', 'History of cases', HOUSE),
  part('appeal_transfer', 'CASE', '转办', 'Transfers', HOUSE),
  part('appeal_sign', 'CASE', '申诉归类', 'What a case is about', HOUSE),
  part('appeal_figure', 'CASE_FIGURE', '申诉统计行', 'Figures of cases', HOUSE),
  part('handling_figure', 'CASE', '办理时长', 'Times of handling', HOUSE),
  part('escalation', 'CASE', '升级提醒', 'Escalations', HOUSE),
  part('agency_task', 'CASE', '协查', 'Inquiries to agencies', { zh: '协查单位', en: 'agencies' }),
  part('evidence', 'CASE', '证据材料', 'Evidence', OWN),
  part('evidence_file', 'CASE', '证据文件（内容可向平台另行领取）', 'Files of evidence (content on request)', OWN),
  part('correction', 'CASE', '更正', 'Corrections', HOUSE),
  part('correction_removal', 'CASE', '撤销更正', 'Removals of corrections', HOUSE),
  part('notice', 'NOTICE', '告知', 'Notices', HOUSE),
  part('satisfaction', 'CASE', '满意度', 'Ratings', OWN),
  part('quality_draw', 'CASE', '质检抽样', 'Quality sample', HOUSE),
  part('quality_review', 'CASE', '质检', 'Quality reviews', HOUSE),
  part('incident_person', 'INCIDENT_PERSON', '批量更正', 'Corrections of many', HOUSE),
  part('partner_token', 'STAFF_TRACE', '合作应用代办凭证', 'Tokens with which a partner acts for the person', HOUSE),
  part('status_watch', null, '向合作应用通知状态变化', 'Partners that are told of changes', HOUSE),
  part('status_change', null, '已通知的状态变化（保存七天）', 'Changes they were told of (seven days)', HOUSE),
  part('webhook_delivery', null, '通知投递记录（保存七天）', 'Deliveries of such changes (seven days)', HOUSE),
  part('data_request', null, '查阅、删除申请', 'Requests about this data', OWN),
  part('erased_person', null, '删除记录', 'Erasure', HOUSE),
  part('emergency_access', 'AUDIT', '紧急访问', 'Emergency access', HOUSE),
  part('audit_event', 'AUDIT', '谁在何时为何访问', 'Who looked, when and why', HOUSE),
];

/** Hashes, keys and whoever of the staff did it: of others, or of no use to anybody. */
const LEFT_OUT =
  /(_cipher|_key|_hash|_sha256|blind_index|account_index|fingerprint|_by|actor_id|client_id|key_id|handler_id|staff_id|author_id|approver_id|reviewer_id|request_id)$|^(hash|digest|key|undo|seq|person_id|other_id|holder_id|companion_id|merged_id)$/;

/** Call inside one repeatable-read transaction: the copy is of one moment. */
export async function copyPerson(
  sql: Sql,
  keyring: Store['keyring'],
  personId: string,
  { madeAt, policy }: { readonly madeAt: string; readonly policy: RetentionPolicy | null },
): Promise<PersonCopy | null> {
  const clear = await revealPersonal(sql, keyring, personId, { name: true, idNumber: true, phones: true });
  if (clear === null) return null;
  const parts: ExportedPart[] = [];
  for (const one of EXPORTED_PARTS) {
    const { rows } = await sql.query(
      `select to_jsonb(t) as row from ${one.table} t where t.${one.of ?? 'person_id'} = $1`,
      [personId],
    );
    parts.push({
      table: one.table,
      title: { zh: one.zh, en: one.en },
      source: one.source,
      kept: policy === null || one.kind === null ? null : keptAs(one.kind, policy),
      rows: (rows as { row: Record<string, unknown> }[]).map(({ row }) => withoutOthers(row)),
    });
  }
  return {
    format: 'zhengming-person-copy/1',
    madeAt,
    identity: { name: clear.name, idNumber: clear.idNumber, phones: clear.phones.map(({ number }) => number) },
    parts,
  };
}

function keptAs(kind: RetentionKind, policy: RetentionPolicy): NonNullable<ExportedPart['kept']> {
  const { days, basis } = policy.parameters.kept[kind];
  return { days, from: RETENTION_TITLES[kind].from, basis };
}

const withoutOthers = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== null && !LEFT_OUT.test(name)));
