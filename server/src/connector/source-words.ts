import { answerSentence, type AnswerState, type SourceFault, type Text } from '@zhengming/domain';

interface Came {
  readonly added: number;
  readonly withdrawn: number;
  readonly problems: number;
}

/** What a source said, and what came of it. */
export function sourceAnswerWords(name: Text, state: AnswerState, fault: SourceFault | null, came: Came): Text {
  const { zh, en } = answerSentence(name, state, fault);
  const { added, withdrawn, problems } = came;
  const parts = [
    ...(added > 0 ? [{ zh: `新增 ${added} 条。`, en: `${added} new.` }] : []),
    ...(withdrawn > 0
      ? [{ zh: `对方撤销 ${withdrawn} 条，已不再计入。`, en: `${withdrawn} taken back, no longer counted.` }]
      : []),
    ...(problems > 0
      ? [{ zh: `${problems} 条无法识别，已登记待查。`, en: `${problems} could not be read and are reported.` }]
      : []),
  ];
  return {
    zh: [zh, ...parts.map((part) => part.zh)].join(''),
    en: [en, ...parts.map((part) => part.en)].join(' '),
  };
}
