import type { TextPartsFragment } from '../generated/documents';

/** A rule by its name and what its title says. */
export interface TitledRule {
  readonly id: string;
  readonly title: TextPartsFragment;
}

/** The rules of a document of any kind by their titles; none while it cannot be read. */
export function titledRules(document: string): readonly TitledRule[] {
  try {
    const { rules } = JSON.parse(document) as { readonly rules?: unknown };
    return Array.isArray(rules) ? rules.filter(isTitled) : [];
  } catch {
    return [];
  }
}

function isTitled(rule: unknown): rule is TitledRule {
  const { id, title } = (rule ?? {}) as { readonly id?: unknown; readonly title?: Partial<TextPartsFragment> };
  return typeof id === 'string' && typeof title?.zh === 'string' && typeof title.en === 'string';
}
