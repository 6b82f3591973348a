import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { elderScript, type ElderScriptParts } from './elder-script.js';
import { clearSentence } from './sentences.js';

const at = instant('2021-11-06T00:00:00+08:00');
const popup = { colour: 'NONE', popup: 'AFFECTED_AREA', determinacy: 'DETERMINATE' } as const;
const wait = { at, sentence: clearSentence({ kind: 'WAIT', at, needs: [] }) };
const GOODBYE = '有不清楚的。请打电话。号码是幺二、三四五。';

const scripts: readonly { readonly about: string; readonly parts: ElderScriptParts; readonly says: string }[] = [
  {
    about: 'time alone clears it: the date is said once',
    parts: { outcome: { ...popup, validUntil: at }, nextSteps: [], waysOut: [wait] },
    says: `您好。系统显示您近期到过有疫情的地区。现为弹窗。请暂缓来京。您可以这样做。等待至11月6日零点自动解除。${GOODBYE}`,
  },
  {
    about: 'a test clears it: hours and minutes as they are spoken',
    parts: {
      outcome: { ...popup, popup: 'TEST_REQUIRED', validUntil: instant('2021-11-07T15:20:00+08:00') },
      nextSteps: [],
      waysOut: [{ at, sentence: { zh: '做核酸：11月5日12:05以后出具的阴性结果', en: '' } }],
    },
    says: `您好。您到过有疫情的地市或县。需要规定时限内的核酸阴性结果。您可以这样做。做核酸。11月5日中午12点5分以后出具的阴性结果。这个结果管到11月7日下午3点20分。${GOODBYE}`,
  },
  {
    about: 'the first thing that is missing, and no more',
    parts: {
      outcome: { ...popup, popup: 'DATA_GAP', validUntil: null },
      nextSteps: [
        { zh: '请本人申报行程；没有手机的，请到社区登记。', en: '' },
        { zh: '不念', en: '' },
      ],
      waysOut: [],
    },
    says: `您好。现有数据不足以判断。不代表有风险。请按提示补充资料。请本人申报行程。没有手机的。请到社区登记。${GOODBYE}`,
  },
  {
    about: 'green is short',
    parts: {
      outcome: { colour: 'GREEN', popup: null, determinacy: 'DETERMINATE', validUntil: null },
      nextSteps: [],
      waysOut: [],
    },
    says: `您好。绿码。未见异常。${GOODBYE}`,
  },
];

describe('the script for an older caller', () => {
  test.each(scripts)('$about', ({ parts, says }) => {
    expect(elderScript(parts)).toBe(says);
  });
});
