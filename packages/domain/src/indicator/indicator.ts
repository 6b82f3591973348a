import type { Text } from '../evaluation/sentences.js';

/** What the desk is measured by (指标, domain.md §5). */
export const INDICATOR_CODES = [
  'FIRST_RESPONSE',
  'RESOLUTION',
  'WITHIN_TIME',
  'BACKLOG_AGE',
  'OLDEST_T0',
  'OVERTURN_RATE',
  'FALSE_STOP_RATE',
  'REOPEN_RATE',
  'TRANSFERS_WITHOUT_RECEIPT',
  'SILENT_FREED',
  'UPLOAD_LAG',
  'CONTACTED_RATE',
  'SOLVED_RATE',
  'SATISFIED_RATE',
  'QUALITY_CHANGED',
  'HANDLE_TIME',
  'FIRST_CONTACT',
  'REFUSAL_COMPLAINTS',
] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

export const INDICATOR_DIMENSIONS = [
  'DAY',
  'CLASS',
  'AREA_VERSION',
  'SOURCE',
  'POLICY_VERSION',
  'PREFECTURE',
  'LABORATORY',
  'RULE',
  'ADDRESSEE',
  'INCIDENT',
  'HOP',
  'RISK',
  'STAFF',
  'VENUE',
] as const;
export type IndicatorDimension = (typeof INDICATOR_DIMENSIONS)[number];

/** MINUTES: median and the 90th of a hundred; SHARE: of 1; COUNT: how many; PER_100K: for each 100,000. */
export type IndicatorUnit = 'MINUTES' | 'SHARE' | 'COUNT' | 'PER_100K';

export interface IndicatorDefinition {
  readonly code: IndicatorCode;
  readonly unit: IndicatorUnit;
  readonly title: Text;
  /** Exactly what is counted, so that two people come to the same figure. */
  readonly definition: Text;
  readonly dimensions: readonly IndicatorDimension[];
  /** How it stands now, whatever span is asked for. */
  readonly ofNow?: true;
  /** Whether more is better; null: neither. */
  readonly moreIsBetter: boolean | null;
}

type Entry = Omit<IndicatorDefinition, 'code' | 'title' | 'definition'>;
const entry = (
  unit: IndicatorUnit,
  moreIsBetter: boolean | null,
  ...dimensions: readonly IndicatorDimension[]
): Entry => ({
  unit,
  moreIsBetter,
  dimensions,
});

const SHAPES: Readonly<Record<IndicatorCode, Entry>> = {
  FIRST_RESPONSE: entry('MINUTES', false, 'CLASS', 'DAY'),
  RESOLUTION: entry('MINUTES', false, 'CLASS', 'DAY'),
  WITHIN_TIME: entry('SHARE', true, 'CLASS', 'DAY'),
  BACKLOG_AGE: { ...entry('MINUTES', false, 'CLASS'), ofNow: true },
  OLDEST_T0: { ...entry('MINUTES', false), ofNow: true },
  OVERTURN_RATE: entry(
    'SHARE',
    null,
    'AREA_VERSION',
    'SOURCE',
    'POLICY_VERSION',
    'PREFECTURE',
    'LABORATORY',
    'CLASS',
    'DAY',
  ),
  FALSE_STOP_RATE: entry('SHARE', false, 'RULE'),
  REOPEN_RATE: entry('SHARE', false, 'CLASS', 'DAY'),
  TRANSFERS_WITHOUT_RECEIPT: entry('SHARE', false, 'ADDRESSEE', 'DAY'),
  SILENT_FREED: entry('COUNT', null, 'INCIDENT', 'DAY'),
  UPLOAD_LAG: entry('MINUTES', false, 'HOP', 'DAY'),
  CONTACTED_RATE: entry('SHARE', true, 'CLASS', 'DAY'),
  SOLVED_RATE: entry('SHARE', true, 'CLASS', 'DAY'),
  SATISFIED_RATE: entry('SHARE', true, 'CLASS', 'DAY'),
  QUALITY_CHANGED: entry('SHARE', false, 'RISK', 'DAY'),
  HANDLE_TIME: entry('MINUTES', null, 'STAFF', 'DAY'),
  FIRST_CONTACT: entry('SHARE', true, 'CLASS', 'DAY'),
  REFUSAL_COMPLAINTS: entry('PER_100K', false, 'VENUE'),
};

const WORDS: Readonly<Record<IndicatorCode, { readonly title: Text; readonly definition: Text }>> = {
  FIRST_RESPONSE: {
    title: { zh: '首次响应用时', en: 'Time to first response' },
    definition: {
      zh: '时段内受理的申诉，从受理到有人接手的分钟数：中位数与第90百分位。尚未有人接手的不计入。',
      en: 'Of appeals opened in the span: minutes from opening until somebody took the case; median and 90th percentile. Those nobody took yet are left out.',
    },
  },
  RESOLUTION: {
    title: { zh: '办理用时', en: 'Time to resolve' },
    definition: {
      zh: '时段内作出决定的申诉，从受理到决定的分钟数，含等待时间：中位数与第90百分位。',
      en: 'Of appeals decided in the span: minutes from opening to the decision, waiting included; median and 90th percentile.',
    },
  },
  WITHIN_TIME: {
    title: { zh: '按时办结率', en: 'Share decided in time' },
    definition: {
      zh: '时段内作出决定的申诉中，不晚于办理时限的比例；时限按当时有效的处置规则，已扣除允许的暂停。',
      en: 'Of appeals decided in the span: the share decided no later than due, by the rules of the desk then in force and with the pauses these allow.',
    },
  },
  BACKLOG_AGE: {
    title: { zh: '在办时长', en: 'Age of the backlog' },
    definition: {
      zh: '此刻尚未决定的申诉，自受理起的分钟数：中位数与第90百分位。',
      en: 'Of appeals not decided now: minutes since opening; median and 90th percentile.',
    },
  },
  OLDEST_T0: {
    title: { zh: '最久的T0', en: 'Oldest T0' },
    definition: {
      zh: '此刻尚未决定的T0申诉中，最早受理的一件已等待的分钟数。',
      en: 'Minutes that the oldest undecided T0 appeal has waited now.',
    },
  },
  OVERTURN_RATE: {
    title: { zh: '纠错率', en: 'Overturn rate' },
    definition: {
      zh: '时段内作出决定的申诉中，成立与部分成立的比例。按清单版本、数据来源、规则版本、地市、检测机构分列时，一件申诉可计入多行。',
      en: 'Of appeals decided in the span: the share overturned in whole or in part. By source, prefecture or laboratory one appeal may count in several rows.',
    },
  },
  FALSE_STOP_RATE: {
    title: { zh: '误拦率', en: 'False-stop rate' },
    definition: {
      zh: '每条规则：时段内因申诉成立或部分成立而纠正的人数，除以该人数与此刻仍被该规则拦下的人数之和（后者每小时清点一次）。',
      en: 'For each rule: people freed by an appeal in the span, divided by these and those the rule stops now (counted every hour).',
    },
  },
  REOPEN_RATE: {
    title: { zh: '二次派单率', en: 'Re-open rate' },
    definition: {
      zh: '时段内受理且已作出过决定的申诉中，曾重新办理的比例。',
      en: 'Of appeals opened in the span that were decided at least once: the share opened again.',
    },
  },
  TRANSFERS_WITHOUT_RECEIPT: {
    title: { zh: '转办未按时签收', en: 'Transfers without receipt' },
    definition: {
      zh: '时段内应签收的转办中，到期未签收或逾期才签收的比例。',
      en: 'Of transfers whose receipt was due in the span: the share not received in time.',
    },
  },
  SILENT_FREED: {
    title: { zh: '未申诉而获纠正', en: 'Freed without calling' },
    definition: {
      zh: '时段内由事件批量更正、且从未就此申诉的人数（更正未被撤回）。',
      en: 'People corrected by an incident in the span who never appealed; corrections taken back are left out.',
    },
  },
  UPLOAD_LAG: {
    title: { zh: '核酸结果上传延迟', en: 'Upload lag of tests' },
    definition: {
      zh: '时段内采样的核酸检测，每一步之间的分钟数（采样→收样→出结果→上传→可见）：中位数与第90百分位；总计为采样到可见。',
      en: 'Of tests sampled in the span: minutes for each hop (sampled, received, reported, uploaded, visible); median and 90th percentile. In all: from sampled to visible.',
    },
  },
  CONTACTED_RATE: {
    title: { zh: '响应率', en: 'Contacted' },
    definition: {
      zh: '时段内回访的人中，回答“有人联系过我”的比例。',
      en: 'Of people asked in the span: the share who say that they were contacted.',
    },
  },
  SOLVED_RATE: {
    title: { zh: '解决率', en: 'Solved' },
    definition: {
      zh: '时段内回访的人中，回答“问题已解决”的比例。',
      en: 'Of people asked in the span: the share who say that it was solved.',
    },
  },
  SATISFIED_RATE: {
    title: { zh: '满意率', en: 'Satisfied' },
    definition: {
      zh: '时段内回访的人中，回答“满意”或“基本满意”的比例。',
      en: 'Of people asked in the span: the share who are satisfied or fairly so.',
    },
  },
  QUALITY_CHANGED: {
    title: { zh: '盲评不一致率', en: 'Changed in the blind sample' },
    definition: {
      zh: '时段内完成的盲评中，第二次决定与原决定不同的比例。',
      en: 'Of blind second decisions made in the span: the share that differ from the first.',
    },
  },
  HANDLE_TIME: {
    title: { zh: '经办用时', en: 'Handle time' },
    definition: {
      zh: '时段内结束的每一次经办，从接手到交出的分钟数：中位数与第90百分位。个人数字只有本人和督导可见。',
      en: 'Of turns that ended in the span: minutes from taking a case to handing it on; median and 90th percentile. Figures of one person are seen by that person and by supervisors only.',
    },
  },
  FIRST_CONTACT: {
    title: { zh: '一次办结率', en: 'Solved at first contact' },
    definition: {
      zh: '时段内作出决定的申诉中，没有补充材料、协查、转办、退回或重新办理的比例。',
      en: 'Of appeals decided in the span: the share that needed nothing more from the person, no agency, no transfer, no return and no second turn.',
    },
  },
  REFUSAL_COMPLAINTS: {
    title: { zh: '拒绝通行投诉', en: 'Refusal complaints' },
    definition: {
      zh: '每10万次查验中，因场所拒绝认可检测结果而来的投诉（撤回的除外），可按场所类型。查验次数为合作方当日调用查验接口的次数。',
      en: 'Complaints about a place that refused a test, those withdrawn left out, for each 100,000 checks that partners made on the days of the span; by type of venue.',
    },
  },
};

export const INDICATORS: readonly IndicatorDefinition[] = INDICATOR_CODES.map((code) => ({
  code,
  ...SHAPES[code],
  ...WORDS[code],
}));

export const indicatorDefinition = (code: IndicatorCode): IndicatorDefinition => ({
  code,
  ...SHAPES[code],
  ...WORDS[code],
});
