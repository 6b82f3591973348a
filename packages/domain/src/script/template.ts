/** What a prepared text may leave open. None of it tells who somebody is. */
export const TEMPLATE_VARIABLES = ['number', 'until', 'decideBy', 'today'] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Every variable a text names, known or not, each once. */
export const variablesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name)),
];

export const unknownVariables = (text: string): readonly string[] =>
  variablesIn(text).filter((name) => !(TEMPLATE_VARIABLES as readonly string[]).includes(name));

/** Fills in what is known; what is not stays visible, so that nobody sends a sentence with a hole unseen. */
export const fillTemplate = (text: string, values: Readonly<Partial<Record<TemplateVariable, string>>>): string =>
  text.replaceAll(VARIABLE, (whole, name: string) => (values as Readonly<Record<string, string>>)[name] ?? whole);
