import type {
  AppealAction,
  KnowledgeKind,
  KnowledgePartsFragment,
  SaveKnowledgeInput,
  TextPartsFragment,
} from '../generated/documents';

/** A text being edited. */
export interface KnowledgeDraft {
  readonly key: string;
  readonly kind: KnowledgeKind;
  readonly title: TextPartsFragment;
  readonly body: TextPartsFragment;
  readonly reply: TextPartsFragment;
  readonly bindings: readonly string[];
  readonly action: AppealAction | null;
  readonly sources: string;
  /** The latest version that was seen; 0 for a new text. */
  readonly seen: number;
}

const NO_TEXT: TextPartsFragment = { zh: '', en: '' };

export const NEW_TEXT: KnowledgeDraft = {
  key: '',
  kind: 'ARTICLE',
  title: NO_TEXT,
  body: NO_TEXT,
  reply: NO_TEXT,
  bindings: [],
  action: null,
  sources: '',
  seen: 0,
};

export const draftOf = (text: KnowledgePartsFragment): KnowledgeDraft => ({
  key: text.key,
  kind: text.kind,
  title: text.title,
  body: text.body,
  reply: text.reply ?? NO_TEXT,
  bindings: text.bindings,
  action: text.action ?? null,
  sources: text.sources.join('\n'),
  seen: text.version,
});

const isBlank = ({ zh, en }: TextPartsFragment): boolean => zh.trim() === '' && en.trim() === '';

export const toSaveInput = (draft: KnowledgeDraft): SaveKnowledgeInput => ({
  key: draft.key.trim(),
  kind: draft.kind,
  title: draft.title,
  body: draft.body,
  reply: isBlank(draft.reply) ? null : draft.reply,
  bindings: [...draft.bindings],
  action: draft.kind === 'MACRO' ? draft.action : null,
  sources: draft.sources
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  expectedVersion: draft.seen,
});
