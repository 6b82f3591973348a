/** A small seeded generator (sfc32): the same seed gives the same city on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Independent streams: `seed` chooses the city, `stream` the person. */
  constructor(seed: number, stream: number) {
    this.#a = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
    this.#b = Math.imul(stream + 0x7f4a7c15, 0xc2b2ae35) | 0;
    this.#c = (seed * 31 + stream) | 0;
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  /** 32 random bits as an unsigned number. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    return this.bits() / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number in [from, to]. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }
}

/** A choice where some outcomes are likelier than others. */
export class Weighted<T> {
  readonly #ends: readonly number[];
  readonly #total: number;

  constructor(private readonly options: readonly [readonly [T, number], ...(readonly [T, number])[]]) {
    let total = 0;
    this.#ends = options.map(([, weight]) => (total += weight));
    this.#total = total;
  }

  pick(random: Random): T {
    const at = random.next() * this.#total;
    const index = this.#ends.findIndex((end) => at < end);
    return (this.options[index] ?? this.options[0])[0];
  }
}
