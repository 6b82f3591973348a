import type { AreaExtent } from './area.js';
import { normalName } from './published-list.js';

/** A listed place, understood as far as it concerns the judge. */
export interface Place {
  readonly place: string;
  readonly extent: AreaExtent;
  readonly exclusions: readonly string[];
}

const WHOLE = /^(全域|全部区域|全部|全区|全县|全市|全旗|全镇|全街道|整个辖区|全辖区)$/;
/** 除高风险区以外的其他区域; 高风险以外地区. */
const EXCEPT = /^(.*?)除(.+?)(?:以?外|之外)(.*)$/;
const OTHER_THAN =
  /^(.*?)((?:中|高|中高|中、高)风险(?:地区|区域|区)?)(?:以外|之外)的?(?:其他|其它)?(?:地区|区域|范围)?$/;
const REMAINDER = /^的?(?:所有|全部)?(?:其他|其它|其余|剩余)?(?:的)?(?:地区|区域|范围|街道|乡镇|镇街|社区|村|部分)*.*$/;

/**
 * Reads a place of a list: the whole division (全域), the rest of it (除…以外的其他区域), or a named part. A part that
 * leaves something out stays a part, with what is left out named.
 */
export function parsePlace(raw: string): Place {
  const text = normalName(raw);
  if (WHOLE.test(text)) return { place: text, extent: 'WHOLE', exclusions: [] };
  const other = OTHER_THAN.exec(text);
  if (other) return rest(text, other[1] ?? '', other[2] ?? '');
  const except = EXCEPT.exec(text);
  if (except && REMAINDER.test(except[3] ?? '')) return rest(text, except[1] ?? '', except[2] ?? '');
  return { place: text, extent: 'PART', exclusions: [] };
}

/** 除…以外 with nothing before it is the rest of the division; after a place name it is a part with exceptions. */
const rest = (place: string, before: string, excluded: string): Place => ({
  place,
  extent: before === '' ? 'REST' : 'PART',
  exclusions: excluded.split(/[、；;，,]/).filter((one) => one !== ''),
});
