import type { Text } from '../evaluation/sentences.js';
import { RETENTION_KINDS, type RetentionKind } from '../retention/retention-policy.js';
import type { ParameterWords } from './parameter-words.js';

const said = (zh: string, en: string, more: Partial<ParameterWords> = {}): ParameterWords => ({
  title: { zh, en },
  ambiguity: null,
  question: null,
  ...more,
});
const DAYS = { unit: { zh: '天', en: ' days' } } as const;

/** What each kind is called, and from when its term counts (保存起算). */
export const RETENTION_TITLES: Readonly<Record<RetentionKind, { readonly title: Text; readonly from: Text }>> = {
  STAY: { title: { zh: '旅居史与场所扫码', en: 'Stays and venue scans' }, from: { zh: '离开之时', en: 'leaving' } },
  TEST: { title: { zh: '核酸检测', en: 'Tests' }, from: { zh: '采样之时', en: 'sampling' } },
  VACCINATION: { title: { zh: '疫苗接种', en: 'Vaccinations' }, from: { zh: '接种之日', en: 'the day of the dose' } },
  DECLARATION: { title: { zh: '行程申报', en: 'Declarations' }, from: { zh: '申报之时', en: 'declaring' } },
  COMMUNITY_TASK: { title: { zh: '社区管控', en: 'Community tasks' }, from: { zh: '决定之时', en: 'the decision' } },
  PHONE: {
    title: { zh: '手机号绑定', en: 'Phone bindings' },
    from: { zh: '绑定结束之时', en: 'the end of the binding' },
  },
  DECISION: { title: { zh: '判定记录', en: 'Decisions' }, from: { zh: '判定之时', en: 'the decision' } },
  CASE: { title: { zh: '申诉及其办理记录', en: 'Cases and their record' }, from: { zh: '办结之时', en: 'closing' } },
  CASE_FIGURE: { title: { zh: '申诉统计', en: 'Figures of cases' }, from: { zh: '办结之时', en: 'closing' } },
  NOTICE: { title: { zh: '告知', en: 'Notices' }, from: { zh: '发出之时', en: 'sending' } },
  INCIDENT_PERSON: {
    title: { zh: '批量更正涉及人员', en: 'People of an incident' },
    from: { zh: '事件了结之时', en: 'the end of the incident' },
  },
  SIMULATION: { title: { zh: '试算', en: 'Simulations' }, from: { zh: '完成之时', en: 'their end' } },
  RUN: { title: { zh: '判定运行记录', en: 'Runs of the judge' }, from: { zh: '完成之时', en: 'their end' } },
  STAFF_TRACE: { title: { zh: '会话与令牌', en: 'Sessions and tokens' }, from: { zh: '到期之时', en: 'expiry' } },
  PERSON: {
    title: { zh: '人员档案', en: 'Records of persons' },
    from: { zh: '建档之时，且其余均已删除', en: 'creation, once nothing else is left' },
  },
  AUDIT: { title: { zh: '审计日志', en: 'The audit log' }, from: { zh: '记录之时', en: 'the entry' } },
};

/** Parameters of a retention policy, by path. */
export const RETENTION_WORDS: Readonly<Record<string, ParameterWords>> = {
  ...Object.fromEntries(
    RETENTION_KINDS.map((kind) => {
      const { title, from } = RETENTION_TITLES[kind];
      return [
        `kept.${kind}.days`,
        said(`${title.zh}：自${from.zh}起保存`, `${title.en}: kept from ${from.en} for`, DAYS),
      ];
    }),
  ),
  answerWorkingDays: said('查阅、删除申请的答复期限', 'Somebody who asks is answered within', {
    unit: { zh: '个工作日', en: ' working days' },
  }),
  copyKeptDays: said('已批准的副本可领取', 'An approved copy can be fetched for', DAYS),
};
