/** What a prepared text may leave open. None of it tells who somebody is. */
const TEMPLATE_VARIABLES = ['number', 'until', 'decideBy', 'today'] as const;

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Every variable a text names, known or not, each once. */
const variablesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name)),
];

export const unknownVariables = (text: string): readonly string[] =>
  variablesIn(text).filter((name) => !(TEMPLATE_VARIABLES as readonly string[]).includes(name));
