import type { LoopAct } from '../community/community-loop.js';
import type { Evaluation } from '../evaluation/outcome.js';
import { type Text, zhTime } from '../evaluation/sentences.js';
import { formatInstant, type Instant } from '../time/time.js';

/** What a community decided (社区决定), with what the judge makes of it. */
export interface CommunityDecided {
  readonly kind: 'COMMUNITY';
  readonly act: LoopAct;
  readonly organisation: Text;
  /** Until when somebody stays at home. */
  readonly until: Instant | null;
  readonly after: Pick<Evaluation, 'colour' | 'popup' | 'determinacy' | 'validUntil'>;
}

/** The act in the words of whoever it is about. */
export function communityDecided({ act, organisation, until }: CommunityDecided): Text {
  const { zh, en } = organisation;
  switch (act) {
    case 'REGISTER':
      return { zh: `${zh}已为您登记。`, en: `${en} has registered you.` };
    case 'SCREEN':
      return { zh: `${zh}已完成排查，未发现异常。`, en: `${en} has looked into your journey and found nothing.` };
    case 'ISOLATE':
      return {
        zh: `${zh}决定您居家隔离${until === null ? '' : `至${zhTime(until)}`}。`,
        en: `${en} asks you to stay at home${until === null ? '' : ` until ${formatInstant(until).slice(0, 16).replace('T', ' ')}`}.`,
      };
    case 'RELEASE':
      return { zh: `${zh}已解除对您的管理。`, en: `${en} has released you.` };
    case 'REVERT':
      return { zh: `${zh}撤销了此前对您的决定。`, en: `${en} has taken back what it decided about you.` };
  }
}
