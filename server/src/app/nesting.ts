const OPENING = '[({';
const CLOSING = '])}';

/** Are more than so many brackets of a GraphQL text in one another? Looks at each character once; parses nothing. */
export function isNestedDeeperThan(most: number, text: string): boolean {
  let nested = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (character === '"') place = endOfString(text, place);
    else if (character === '#') place = found(text.indexOf('\n', place), text);
    else if (CLOSING.includes(character)) nested -= 1;
    else if (OPENING.includes(character) && (nested += 1) > most) return true;
  }
  return false;
}

/** The place of the last character of the string that begins here; brackets in it are text. */
function endOfString(text: string, start: number): number {
  if (!text.startsWith('"""', start)) {
    let place = start + 1;
    while (place < text.length && text.charAt(place) !== '"' && text.charAt(place) !== '\n')
      place += text.charAt(place) === '\\' ? 2 : 1;
    return place;
  }
  let end = text.indexOf('"""', start + 3);
  while (end > 0 && text.charAt(end - 1) === '\\') end = text.indexOf('"""', end + 1);
  return found(end, text) + 2;
}

const found = (place: number, text: string): number => (place < 0 ? text.length : place);
