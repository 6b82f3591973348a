import type { DraftRefusal, IncidentRefusal } from '@zhengming/domain';
import { Refusal } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';

const REFUSALS = {
  ILLEGAL_MOVE: {
    text: {
      zh: '事件当前状态不能执行此操作，请刷新。',
      en: 'Not possible in the present state of the incident; reload it.',
    },
    field: null,
  },
  ROLE_NOT_ALLOWED: { text: { zh: '您的角色不能执行此操作。', en: 'Your role does not allow this.' }, field: null },
  FOUR_EYES: {
    text: { zh: '须由拟稿人以外的第二人审批。', en: 'A second person must decide; you drafted it yourself.' },
    field: null,
  },
  NO_WAVE_LEFT: { text: { zh: '没有待应用的批次。', en: 'No wave is left to be applied.' }, field: null },
  NO_WAVE_DONE: { text: { zh: '没有已应用的批次。', en: 'No wave has been applied.' }, field: null },
  UNKNOWN_INCIDENT: { text: { zh: '没有此事件。', en: 'There is no such incident.' }, field: 'input.incidentId' },
  CHANGED_MEANWHILE: {
    text: {
      zh: '事件已被他人更新，请刷新后重试。',
      en: 'Somebody changed this incident meanwhile; reload it and try again.',
    },
    field: 'input.expectedVersion',
  },
  ALREADY_OPEN: {
    text: {
      zh: '同一名单、地区和原因的事件已存在，请在该事件中处理。',
      en: 'An incident for this list, place and cause is open already; go on with it.',
    },
    field: 'input',
  },
  UNKNOWN_LIST: { text: { zh: '没有此名单版本。', en: 'There is no such list.' }, field: 'input.areaVersionId' },
  UNKNOWN_PLACE: {
    text: { zh: '请选择地级行政区。', en: 'Choose a prefecture-level place.' },
    field: 'input.prefecture',
  },
  UNKNOWN_COUNTY: { text: { zh: '请选择县（区）。', en: 'Choose the county.' }, field: 'input.divisionCode' },
  UNKNOWN_BATCH: { text: { zh: '没有此数据批次。', en: 'There is no such batch.' }, field: 'input.batchId' },
  UNKNOWN_INSTITUTION: {
    text: { zh: '没有此检测机构。', en: 'There is no such institution.' },
    field: 'input.institutionId',
  },
  UNKNOWN_RULE: {
    text: { zh: '现行规则中没有此条。', en: 'The policy in force has no such rule.' },
    field: 'input.ruleId',
  },
  HALF_A_RANGE: { text: { zh: '起止日期须同时填写。', en: 'Give both days or none.' }, field: 'input.fromDay' },
  SELECTS_EVERYBODY: {
    text: {
      zh: '须限定批次、地市或检测机构，不能面向所有人。',
      en: 'Name a batch, a prefecture or a laboratory; a draft is never about everybody.',
    },
    field: 'input',
  },
  DAYS_THE_WRONG_WAY: {
    text: { zh: '结束日期早于开始日期。', en: 'The last day is before the first.' },
    field: 'input.toDay',
  },
  UNKNOWN_SOURCE: { text: { zh: '没有此数据来源。', en: 'There is no such source.' }, field: 'input.sources' },
  REMEDY_DOES_NOT_FIT: {
    text: { zh: '该更正方式不适用于所选数据。', en: 'This remedy does not fit the facts chosen.' },
    field: 'input.remedy',
  },
  LASTS_TOO_LONG: {
    text: {
      zh: '有效期至少1天，更正最长14天，限时豁免最长3天。',
      en: 'At least a day; a correction at most 14 days, a grace at most 3.',
    },
    field: 'input.validDays',
  },
  NOT_TRIED: { text: { zh: '请先完成试运行。', en: 'Try the draft first.' }, field: 'input.dryRunId' },
  TRIED_TOO_LONG_AGO: {
    text: {
      zh: '试运行之后草案、名单、规则已变化或已超过24小时，请重新试运行。',
      en: 'The draft, the list or a policy changed since, or a day has passed; try it again.',
    },
    field: 'input.dryRunId',
  },
  FREES_NOBODY: {
    text: { zh: '试运行显示无人因此放宽，不能批准。', en: 'The dry run frees nobody; there is nothing to approve.' },
    field: 'input.dryRunId',
  },
  LIST_STANDS: {
    text: {
      zh: '该名单仍在生效，请先由数据管理员更正或回退名单。',
      en: 'The list is still in force; have it corrected or rolled back first.',
    },
    field: 'input.incidentId',
  },
  STILL_JUDGING: {
    text: { zh: '新名单的批量重算尚未完成，请稍后。', en: 'Everybody is still being judged by the new list; wait.' },
    field: 'input.incidentId',
  },
  ALREADY_TRYING: { text: { zh: '试运行正在进行。', en: 'A dry run is under way.' }, field: null },
  UNKNOWN_TASK: { text: { zh: '没有此根因任务。', en: 'There is no such task.' }, field: 'input.id' },
} as const satisfies Record<string, { readonly text: TextType; readonly field: string | null }>;

type Code = keyof typeof REFUSALS | IncidentRefusal | DraftRefusal;

/** What was refused, why, and what to do. */
export function incidentRefusal(code: Code, field?: string): Refusal {
  const { text, field: usual } = REFUSALS[code];
  return new Refusal(code, text, field ?? usual);
}
