import type { AreaExtent } from './area.js';
import { normalName } from './published-list.js';

/** A listed place, understood as far as it concerns the judge. */
export interface Place {
  readonly place: string;
  readonly extent: AreaExtent;
  readonly exclusions: readonly string[];
}

/** What a place leaves out (除…以外), what stands before it and what after it. */
interface Exception {
  readonly before: string;
  readonly excluded: string;
  readonly after: string;
}

const WHOLE = /^(?:的?(?:全域|全部区域|所有区域|全部|全区|全县|全市|全旗|整个辖区|全辖区))?$/;
/** Words that say no more than "inside it, all of it": 区域内, 全域. */
const ALL_OF_IT = /^(?:区域|辖区)?内?(?:全域|全部|所有|整个)?(?:区域|辖区|范围)?内?$/;
const RISK =
  '(?:除|已划分为|已公布的|上述|现有)*[高中低](?:[高中低、和及]|风险(?=[和及、][高中低]))*风险(?:地区|区域|区|楼栋)*';
/** Forms of "except", the surest first; 拆除 and 清除 are no exceptions. */
const EXCEPTIONS: readonly RegExp[] = [
  /^(.*?)(?<![拆清扫])除(.+?)(?:以的?外|之外|除外)(.*)$/,
  /^(.*?)(?<![拆清扫])除(.+?)外((?:的|其|所有|全|区域|地区|，).*)?$/,
  new RegExp(`^(.*?)(${RISK})(?:以外|之外|除外)(.*)$`),
  new RegExp(`^(.*?)(?<![拆清扫])除(${RISK})外?(.*)$`),
  /^(.*?)(?<![拆清扫])除(.+?)外(.*)$/,
];
const REST_OF_IT = /^(.*?)的?(?:其他|其它|其余|剩余)(?:所有|全部)?的?(?:地区|区域|范围)$/;
const SAYS_NOTHING = /的|其他|其它|其余|剩余|所有|全部|全域|我区|我县|我市|地区|区域|范围|部分|辖区|为低风险区/g;

/**
 * Reads a place of a list: the whole division (全域), the rest of it (除…以外的其他区域), or a named part. `names` are the
 * names of the division as published, from the province down to itself: 成都市锦江区除高风险区以外的其他区域 is the rest of
 * 锦江区. A part that leaves something out stays a part, with what is left out named.
 */
export function parsePlace(raw: string, names: readonly string[] = []): Place {
  const place = normalName(raw);
  const own = names.map(normalName).filter((name) => name !== '');
  const text = unwrapped(place.replace(/[。；;，,]+$/, ''));
  const found = exceptionOf(text);
  if (found) {
    const isRest = isItself(found.before, own) && isRemainder(found.after, own);
    return { place, extent: isRest ? 'REST' : 'PART', exclusions: excludedPlaces(found.excluded) };
  }
  const remainder = REST_OF_IT.exec(text);
  if (remainder && isItself(remainder[1] ?? '', own)) return { place, extent: 'REST', exclusions: [] };
  const inside = withoutNames(text, own);
  const isWhole = inside !== null && (inside !== '' || text !== '') && WHOLE.test(inside);
  return { place, extent: isWhole ? 'WHOLE' : 'PART', exclusions: [] };
}

/** 兰山区（除高风险区以外区域） says the same as 兰山区除高风险区以外区域. */
function unwrapped(text: string): string {
  const match = /^([^（）]*)（(?:内)?([^（）]*)）$/.exec(text);
  const inner = match?.[2] ?? '';
  return match && /除|以外|之外|^全域$/.test(inner) ? `${match[1] ?? ''}${inner}` : text;
}

function exceptionOf(text: string): Exception | null {
  for (const form of EXCEPTIONS) {
    const match = form.exec(text);
    if (match) return { before: match[1] ?? '', excluded: match[2] ?? '', after: match[3] ?? '' };
  }
  return null;
}

function isItself(text: string, own: readonly string[]): boolean {
  const inside = withoutNames(text, own);
  return inside !== null && ALL_OF_IT.test(inside);
}

function isRemainder(text: string, own: readonly string[]): boolean {
  const inside = withoutNames(text.replace(/^[的，]+/, ''), own);
  return inside !== null && inside.replaceAll(SAYS_NOTHING, '') === '';
}

/** The text after the division's own names; null when it names what the division lies in, but not the division. */
function withoutNames(text: string, own: readonly string[]): string | null {
  let rest = text;
  let last = '';
  for (const name of own) {
    const found = opening(rest, name);
    if (found === '') continue;
    rest = rest.slice(found.length);
    last = name;
  }
  return last === '' || last === own.at(-1) ? rest : null;
}

/** How a text begins with a name, in full or shortened: 临夏州 for 临夏回族自治州. */
function opening(text: string, name: string): string {
  if (text.startsWith(name)) return name;
  const kind = /自治([州县旗])$/.exec(name)?.[1];
  if (kind === undefined) return '';
  for (let length = 2; length < name.length - 3; length += 1) {
    const short = `${name.slice(0, length)}${kind}`;
    if (text.startsWith(short)) return short;
  }
  return '';
}

/** 甲村、乙村 are two places; 高、中风险区 is one, and what stands in brackets stays together. */
const excludedPlaces = (text: string): readonly string[] =>
  text
    .split(/(?:[；;，,]|(?<![高中低])、|、(?![高中低]风险))(?![^（]*）)/)
    .map((one) => one.replace(/^除/, ''))
    .filter((one) => one !== '');
