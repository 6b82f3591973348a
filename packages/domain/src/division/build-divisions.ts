import { isMunicipal, type Division, type DivisionCode, type DivisionTable } from './division.js';

/** Hong Kong and Macau: neither has divisions in the standard, each is one unit. */
const SPECIAL_REGIONS = new Set(['810000', '820000']);

/** Indexes the reference rows (行政区划) once; every look-up afterwards is a map read. */
export function buildDivisions(rows: readonly Division[]): DivisionTable {
  return new DivisionIndex(rows);
}

class DivisionIndex implements DivisionTable {
  readonly rows: readonly Division[];
  private readonly byCode = new Map<string, Division[]>();
  private readonly byParent = new Map<string | null, Division[]>();
  /** Prefectures without counties (东莞, 中山, 儋州, 嘉峪关): city = county = prefecture. */
  private readonly countyless = new Set<string>();
  private readonly currentMemo = new Map<string, readonly DivisionCode[]>();
  private readonly ancestorMemo = new Map<string, ReadonlySet<string>>();
  private readonly countyMemo = new Map<string, DivisionCode | null>();
  private readonly unitMemo = {
    DISTRICT: new Map<string, DivisionCode | null>(),
    MUNICIPALITY: new Map<string, DivisionCode | null>(),
  };
  private readonly countiesMemo = new Map<string, readonly Division[]>();

  constructor(rows: readonly Division[]) {
    this.rows = [...rows].sort((a, b) =>
      a.code < b.code ? -1 : a.code > b.code ? 1 : a.validFromYear - b.validFromYear,
    );
    for (const row of this.rows) {
      push(this.byCode, row.code, row);
      push(this.byParent, row.parent, row);
    }
    for (const row of this.rows) {
      if (row.level === 'PREFECTURE' && row.validToYear === null && !this.hasCounties(row.code))
        this.countyless.add(row.code);
    }
  }

  get(code: string): Division | undefined {
    const rows = this.byCode.get(code);
    return rows?.find((row) => row.validToYear === null) ?? rows?.at(-1);
  }

  history(code: string): readonly Division[] {
    return this.byCode.get(code) ?? [];
  }

  childrenOf(parent: DivisionCode | null): readonly Division[] {
    return this.byParent.get(parent) ?? [];
  }

  currentCodes(code: DivisionCode): readonly DivisionCode[] {
    const known = this.currentMemo.get(code);
    if (known) return known;
    const found = new Set<DivisionCode>();
    this.follow(code, found, new Set());
    const current = found.size > 0 ? [...found].sort() : [code];
    this.currentMemo.set(code, current);
    return current;
  }

  prefectureUnit(code: DivisionCode, municipalityUnit: 'DISTRICT' | 'MUNICIPALITY' = 'DISTRICT'): DivisionCode | null {
    const memo = this.unitMemo[municipalityUnit];
    let unit = memo.get(code);
    if (unit === undefined) {
      unit = this.agreed(code, (current) => this.unitOf(current, municipalityUnit));
      memo.set(code, unit);
    }
    return unit;
  }

  countyOf(code: DivisionCode): DivisionCode | null {
    let county = this.countyMemo.get(code);
    if (county === undefined) {
      county = this.agreed(code, (current) => this.ownCounty(current)) ?? this.ownCounty(code);
      this.countyMemo.set(code, county);
    }
    return county;
  }

  contains(outer: DivisionCode, inner: DivisionCode): boolean {
    if (outer === inner || this.ancestors(inner).has(outer)) return true;
    if (this.isCurrent(outer) && this.isCurrent(inner)) return false;
    const outers = this.currentCodes(outer);
    return this.currentCodes(inner).every((one) =>
      outers.some((other) => other === one || this.ancestors(one).has(other)),
    );
  }

  countiesOf(code: DivisionCode): readonly Division[] {
    const known = this.countiesMemo.get(code);
    if (known) return known;
    const found: Division[] = [];
    for (const current of this.currentCodes(code)) this.collectCounties(current, found);
    this.countiesMemo.set(code, found);
    return found;
  }

  fullName(code: DivisionCode): string {
    const row = this.get(code);
    return row ? this.fullNameOf(row) : code;
  }

  fullNameOf(row: Division): string {
    const parent = row.parent === null ? undefined : this.get(row.parent);
    return parent ? `${this.fullNameOf(parent)}${row.name}` : row.name;
  }

  private hasCounties(prefecture: string): boolean {
    return this.childrenOf(prefecture as DivisionCode).some(isCounty);
  }

  private isCurrent(code: string): boolean {
    return this.get(code)?.validToYear === null;
  }

  private follow(code: DivisionCode, found: Set<DivisionCode>, seen: Set<string>): void {
    if (seen.has(code)) return;
    seen.add(code);
    const row = this.get(code);
    if (!row) return;
    if (row.validToYear === null) found.add(code);
    else for (const next of row.successors) this.follow(next, found, seen);
  }

  /** What all current codes of a division agree on; null when they differ (a county split between prefectures). */
  private agreed(code: DivisionCode, ask: (current: DivisionCode) => DivisionCode | null): DivisionCode | null {
    const [first, ...others] = this.currentCodes(code).map(ask);
    return first !== undefined && others.every((other) => other === first) ? first : null;
  }

  private unitOf(code: DivisionCode, municipalityUnit: 'DISTRICT' | 'MUNICIPALITY'): DivisionCode | null {
    const row = this.get(code);
    if (!row) return null;
    if (row.level === 'PREFECTURE') return code;
    if (row.level === 'PROVINCE') {
      return SPECIAL_REGIONS.has(code) || (isMunicipal(code) && municipalityUnit === 'MUNICIPALITY') ? code : null;
    }
    const parent = row.parent === null ? undefined : this.get(row.parent);
    if (!parent) return code;
    if (parent.level !== 'PROVINCE') return this.unitOf(parent.code, municipalityUnit);
    return isMunicipal(parent.code) && municipalityUnit === 'MUNICIPALITY' ? parent.code : code;
  }

  private ownCounty(code: DivisionCode): DivisionCode | null {
    const row = this.get(code);
    if (!row) return null;
    if (row.level === 'PREFECTURE') return this.countyless.has(code) ? code : null;
    if (row.level === 'PROVINCE') return null;
    const parent = row.parent === null ? undefined : this.get(row.parent);
    const insideCounty = parent !== undefined && (parent.level === 'COUNTY' || row.level === 'STREET');
    return insideCounty ? this.ownCounty(parent.code) : code;
  }

  private ancestors(code: string): ReadonlySet<string> {
    const known = this.ancestorMemo.get(code);
    if (known) return known;
    const found = new Set<string>();
    for (let row = this.get(code); row?.parent && !found.has(row.parent); row = this.get(row.parent))
      found.add(row.parent);
    this.ancestorMemo.set(code, found);
    return found;
  }

  private collectCounties(code: DivisionCode, found: Division[]): void {
    const own = this.get(code);
    if (own && this.countyless.has(code)) found.push(own);
    for (const child of this.childrenOf(code)) {
      if (child.validToYear !== null || child.kind !== 'GB2260') continue;
      if (child.level === 'COUNTY') found.push(child);
      else if (child.level === 'PREFECTURE') this.collectCounties(child.code, found);
    }
  }
}

const isCounty = (row: Division): boolean =>
  row.level === 'COUNTY' && row.kind === 'GB2260' && row.validToYear === null;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
