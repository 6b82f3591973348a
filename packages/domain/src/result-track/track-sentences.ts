import { lengthText } from '../appeal/cause-words.js';
import type { Text } from '../evaluation/sentences.js';
import type { TrackCode, TrackScene } from './track-result.js';

/** What a sentence speaks of. */
export interface TrackWords extends Pick<TrackScene, 'institution' | 'channels'> {
  /** How long the hop that is on has taken; null when that is not known. */
  readonly waitedMs: number | null;
  readonly isLate: boolean;
}

const EQUAL: Text = {
  zh: '各渠道及纸质报告同等有效，不必重做核酸。',
  en: 'Every channel counts the same, paper too; no new test is needed.',
};

const join = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join(''),
  en: texts.map(({ en }) => en).join(' '),
});

const named = ({ institution }: TrackWords): Text =>
  institution === null
    ? { zh: '采样机构', en: 'the institution' }
    : {
        zh: `${institution.name}${institution.phone ? `（${institution.phone}）` : ''}`,
        en: `${institution.name}${institution.phone ? ` (${institution.phone})` : ''}`,
      };

const waited = ({ waitedMs }: TrackWords): Text => {
  if (waitedMs === null) return { zh: '', en: '' };
  const { zh, en } = lengthText(waitedMs);
  return { zh: `，已过${zh}`, en: `, ${en} by now` };
};

/** Where a result can be looked up; nothing when the register knows no channel. */
function lookUp(channels: readonly Text[], zh: string, en: string): Text {
  if (channels.length === 0) return { zh: '', en: '' };
  const names = (language: 'zh' | 'en'): string =>
    channels.map((one) => one[language]).join(language === 'zh' ? '、' : ', ');
  return { zh: `${zh}${names('zh')}查询。`, en: `${en} ${names('en')}.` };
}

const compact = (text: Text): Text => ({ zh: text.zh, en: text.en.replaceAll(/ {2,}/g, ' ').trim() });

const SENTENCES: Readonly<Record<TrackCode, (words: TrackWords) => Text>> = {
  ASK_WHERE: () => ({
    zh: '平台没有符合的检测记录。请说明采样日期和采样机构，再据该机构的联网情况查找。',
    en: 'No test that fits is known. Say where and on which day the sample was taken; the rest goes by how that institution is connected.',
  }),
  NOT_KNOWN: (words) =>
    join([
      {
        zh: `平台尚未收到该份结果。请联系${named(words).zh}上传至全国平台；12345也可代为协查。`,
        en: `The result has not arrived. Contact ${named(words).en} to upload it to the national platform; 12345 can ask them too.`,
      },
      lookUp(words.channels.national, '上传后可在', 'After that it shows in'),
      EQUAL,
    ]),
  NOT_KNOWN_UNCONNECTED: (words) =>
    join([
      {
        zh: `${named(words).zh}未接入平台，结果不会自动上传。请凭纸质报告登记，不要让本人再跑机构。`,
        en: `${named(words).en} is not connected; nothing is uploaded by itself. Record the paper report and do not send the person back.`,
      },
      EQUAL,
    ]),
  IN_TRANSPORT: (words) => ({
    zh: `样本在送检途中${waited(words).zh}，等待结果即可，无需重复采样。`,
    en: `The sample is on its way to the laboratory${waited(words).en}; wait for the result, no second sample.`,
  }),
  IN_LABORATORY: (words) => ({
    zh: `${named(words).zh}正在检测${waited(words).zh}，一般采样后24小时内出结果，无需重复采样。`,
    en: `${named(words).en} is testing it${waited(words).en}; results usually come within 24 hours of sampling, no second sample.`,
  }),
  RESULT_LATE: (words) => ({
    zh: `样本已超过通常时限仍无结果${waited(words).zh}。请联系${named(words).zh}催报，12345也可代为协查；无需重复采样。`,
    en: `No result in the usual time${waited(words).en}. Contact ${named(words).en} to report it, 12345 can ask them too; no second sample.`,
  }),
  NOT_UPLOADED: (words) =>
    join([
      {
        zh: `结果已出，${named(words).zh}尚未上传${waited(words).zh}。请联系该机构上传至全国平台；12345也可代为协查。`,
        en: `There is a result, and ${named(words).en} has not uploaded it${waited(words).en}. Contact the institution to upload it to the national platform; 12345 can ask them too.`,
      },
      lookUp(words.channels.national, '上传后可在', 'After that it shows in'),
      EQUAL,
    ]),
  NOT_UPLOADED_UNCONNECTED: (words) =>
    join([
      {
        zh: `结果已出，${named(words).zh}未接入平台，不会自动上传。请凭纸质报告登记，不要让本人再跑机构。`,
        en: `There is a result; ${named(words).en} is not connected and uploads nothing by itself. Record the paper report and do not send the person back.`,
      },
      EQUAL,
    ]),
  ONLY_IN_ITS_PROVINCE: (words) =>
    join([
      {
        zh: `${named(words).zh}只接入其所在省平台，未接入全国平台。请联系该机构（或其省平台）上传至全国平台，健康宝查到后自动比对。`,
        en: `${named(words).en} is connected to the platform of its province only. Contact it, or that platform, to upload to the national one; once found it is compared by itself.`,
      },
      lookUp(words.channels.provincial, '目前可在', 'Meanwhile it shows in'),
      EQUAL,
    ]),
  ON_ITS_WAY: (words) => ({
    zh: `${named(words).zh}已上传，数据正在汇聚${waited(words).zh}，一般几小时内到账。${words.isLate ? '已超过通常时间，请向上传的平台催报；' : ''}急需的可凭报告确认上传，无需重做核酸。`,
    en: `${named(words).en} has uploaded it; it is being passed on${waited(words).en}, usually for some hours. ${words.isLate ? 'It takes longer than usual: urge the platform. ' : ''}If it is urgent, confirm it from the report; no new test.`,
  }),
  ARRIVED: () => ({
    zh: '结果已到账，已参与判断。页面上看不到的，是展示规定所致，不影响效力。',
    en: 'The result has arrived and is used for decisions. A page may not show it; that has no effect on its validity.',
  }),
  SUSPECTED: () => ({
    zh: '该份报告真伪存疑，正由工作人员核实；核实前不作为依据。',
    en: 'The report is under suspicion and is being checked; until then it is not relied on.',
  }),
  NOT_GENUINE: () => ({
    zh: '该份报告已认定为假冒或篡改，不予采用，已移交依法处理；对认定有异议的可申诉。',
    en: 'The report was found fake or tampered with and is not used; it was handed to the authorities. The finding can be appealed.',
  }),
};

/** The advice for whoever asks where their result is. */
export const trackSentence = (code: TrackCode, words: TrackWords): Text => compact(SENTENCES[code](words));
