const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iPadOS'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser's own description in two words, e.g. "Chrome · Windows"; null when it says nothing we know. */
export function machineOf(userAgent: string | null | undefined): string | null {
  const agent = userAgent ?? '';
  const words = [BROWSERS, SYSTEMS].flatMap((known) => known.find(([mark]) => agent.includes(mark))?.[1] ?? []);
  return words.length === 0 ? null : words.join(' · ');
}
