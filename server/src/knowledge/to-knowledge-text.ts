import type { KnowledgeVersion } from '@zhengming/data';
import type { KnowledgeTextType } from './knowledge.type.js';

export const toKnowledgeTextType = (text: KnowledgeVersion): KnowledgeTextType => ({
  key: text.key,
  version: text.version,
  kind: text.kind,
  state: text.state,
  title: text.title,
  body: text.body,
  reply: text.reply,
  bindings: text.bindings,
  action: text.action,
  sources: text.sources,
  validFrom: text.validFrom,
  writtenBy: text.writtenBy,
  writtenAt: text.writtenAt.getTime(),
  publishedBy: text.publishedBy,
  publishedAt: text.publishedAt?.getTime() ?? null,
});
