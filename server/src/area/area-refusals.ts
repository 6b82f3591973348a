import type { AreaRefusal } from '@zhengming/data';
import { Refusal } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';

const REFUSALS: Readonly<Record<AreaRefusal, { readonly text: TextType; readonly field: string | null }>> = {
  NOT_FOUND: { text: { zh: '没有此版本或此条目。', en: 'There is no such version or item.' }, field: 'input.id' },
  CHANGED_MEANWHILE: {
    text: { zh: '已被他人更新，请刷新后重试。', en: 'Somebody changed it meanwhile; reload and try again.' },
    field: 'input.expectedVersion',
  },
  ILLEGAL_STATE: { text: { zh: '当前状态不能执行此操作。', en: 'Not possible in its present state.' }, field: null },
  FOUR_EYES: {
    text: { zh: '须由经办人以外的第二人发布。', en: 'A second person must publish; you prepared this version.' },
    field: null,
  },
  UNRESOLVED_NAMES: {
    text: { zh: '尚有未识别的地名，请先逐条处理。', en: 'Names are still unresolved; decide each of them first.' },
    field: null,
  },
  HELD_BACK: {
    text: {
      zh: '该清单被合理性检查拦截，请核实后放行。',
      en: 'The plausibility gate holds this list back; verify and release it first.',
    },
    field: null,
  },
  OLDER_THAN_IN_FORCE: {
    text: {
      zh: '该清单早于现行清单，不能发布。',
      en: 'This list arrived before the one in force; it cannot replace it.',
    },
    field: null,
  },
  NOT_IN_FORCE: {
    text: {
      zh: '该清单已不是现行清单，不能回退。',
      en: 'This list is no longer in force; there is nothing to take back.',
    },
    field: null,
  },
  NOTHING_BEFORE: {
    text: {
      zh: '这是第一份清单，之前没有可恢复的清单。',
      en: 'This is the first list; there is none before it to bring back.',
    },
    field: null,
  },
  ROLL_BACK_PROPOSED: {
    text: {
      zh: '已有人提请回退该清单，请先处理该提请。',
      en: 'Somebody has proposed to take this list back already; decide that proposal first.',
    },
    field: null,
  },
  UNKNOWN_DIVISION: {
    text: { zh: '区划代码不存在，请从列表中选择。', en: 'No such division; choose one from the list.' },
    field: 'input.divisionCode',
  },
  DECISION_MISSING: {
    text: {
      zh: '请选择区划，或标为“不是地名”，二者选一。',
      en: 'Choose a division, or say that it is no place: one of the two.',
    },
    field: 'input.divisionCode',
  },
};

export function areaRefusal(code: AreaRefusal): Refusal {
  const { text, field } = REFUSALS[code];
  return new Refusal(code, text, field);
}
