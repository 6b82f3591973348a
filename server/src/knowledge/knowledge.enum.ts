import type { KnowledgeState } from '@zhengming/data';
import type { KnowledgeKind } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type { KnowledgeState } from '@zhengming/data';

export const KnowledgeKindEnum = apiEnum<KnowledgeKind>('KnowledgeKind', {
  ARTICLE: 'Tells the agent something (知识条目)',
  MACRO: 'Text to send, with the move it goes with (快捷用语)',
});
export const KnowledgeStateEnum = apiEnum<KnowledgeState>('KnowledgeState', {
  DRAFT: null,
  PUBLISHED: 'In use',
  REPLACED: 'A later version is in use',
  WITHDRAWN: 'Out of use',
});
