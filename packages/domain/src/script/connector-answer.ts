import { NATIONAL, type SourceCode } from '../connector/source.js';
import type { Text } from '../evaluation/sentences.js';
import type { ConnectorState } from './knowledge.js';

/** One consistent reply for each state of a laboratory or register (domain.md row 59): "contact the lab" is never a guess. */
const ANSWERS: Readonly<Record<ConnectorState, Text>> = {
  LAB_CONNECTED: {
    zh: '该机构已接入，结果由其上传；未到账的，由我们发协查，不必本人再跑。',
    en: 'The institution is connected and uploads by itself; what is missing we ask it for, the caller need not go back.',
  },
  LAB_NOT_CONNECTED: {
    zh: '该机构未接入，不会自动上传；请凭报告登记，不要让来电人再联系机构。',
    en: 'The institution is not connected and uploads nothing; record the report, do not send the caller back.',
  },
  CONNECTED: {
    zh: '该省登记已接入；查不到的，请接种单位补传。',
    en: 'The register of this province answers; what it does not have, the unit uploads.',
  },
  NOT_CONNECTED: {
    zh: '该省数据正在汇聚，已报上级平台，同步后即可显示；不等于未接种。',
    en: 'The data of this province is being gathered and shows once synchronised; that is not “not vaccinated”.',
  },
  DOWN: {
    zh: '对方系统暂时没有回答，恢复后自动补查，本人无需操作。',
    en: 'The other system does not answer for now; it is asked again by itself, there is nothing to do.',
  },
};

/** Of the national platform the same is said in other words: it is no province, and holds tests too. */
const OF_THE_NATION: Partial<Readonly<Record<ConnectorState, Text>>> = {
  CONNECTED: {
    zh: '国家平台已接入；查不到的，请检测机构或接种单位上传至国家平台。',
    en: 'The national platform answers; what it does not have, the laboratory or the unit uploads there.',
  },
  NOT_CONNECTED: {
    zh: '国家平台尚未接通，接通后自动补查；不等于没有记录。',
    en: 'The national platform is not connected yet and is asked once it is; that is not “no record”.',
  },
};

export const connectorAnswer = (state: ConnectorState, source: SourceCode | null = null): Text =>
  (source === NATIONAL ? OF_THE_NATION[state] : undefined) ?? ANSWERS[state];
