import { shortSentences } from '../evaluation/elder-script.js';
import type { Text } from '../evaluation/sentences.js';

/** A notice for an older reader (适老): one thing a sentence, times as they are spoken, the hotline digit by digit. */
export const elderNotice = ({ zh }: Text): string => ['您好。', ...shortSentences(zh)].join('');
