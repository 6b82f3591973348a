interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null: still what is known. */
  readonly knownTo: string | null;
}

interface Versioned {
  readonly periods: readonly Period[];
}

/** The version in force at an instant (epoch milliseconds), as known now. */
export function inForceAt<Version extends Versioned>(versions: readonly Version[], at: number): Version | null {
  const covers = ({ validFrom, validTo, knownTo }: Period): boolean =>
    knownTo === null && Date.parse(validFrom) <= at && (validTo === null || at < Date.parse(validTo));
  return versions.find(({ periods }) => periods.some(covers)) ?? null;
}
