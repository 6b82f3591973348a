/** Deeper than any rule a person could follow; a reader that descends would run out of stack long after. */
export const DEEPEST = 64;

/** Whether brackets stand more than {@link DEEPEST} deep in a JSON text, quoted ones not counted; readable or not. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\' && isQuoted) index += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
