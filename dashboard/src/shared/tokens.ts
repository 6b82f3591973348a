/** Colours and sizes of the desk. Text on its soft ground meets WCAG AA (4.5:1). */
export const ink = {
  strong: '#14242c',
  body: '#2b3d46',
  muted: '#566872',
  faint: '#8a99a1',
  line: '#dde4e7',
  lineStrong: '#c3cfd4',
  ground: '#f2f5f6',
  raised: '#f8fafb',
  paper: '#ffffff',
} as const;

export const brand = { main: '#1f5467', dark: '#163e4d', soft: '#e3eef2', contrast: '#ffffff' } as const;

export interface Tone {
  readonly main: string;
  readonly soft: string;
  readonly ink: string;
  readonly line: string;
}

/** One tone per verdict; each also has its own glyph, so that colour is never the only sign. */
export const tone = {
  green: { main: '#1b7f50', soft: '#e3f3ea', ink: '#0e5a36', line: '#a9d8bf' },
  yellow: { main: '#a86a00', soft: '#fcf1d8', ink: '#6f4500', line: '#e9c987' },
  red: { main: '#b4261e', soft: '#fbe7e5', ink: '#8d1a14', line: '#eeb0ab' },
  popup: { main: '#4a55a2', soft: '#e9ebf7', ink: '#353f83', line: '#bcc3e6' },
  unknown: { main: '#5d6b73', soft: '#eceff1', ink: '#3e4b52', line: '#c0c9ce' },
  info: { main: '#1f6f8b', soft: '#e1f0f5', ink: '#14505f', line: '#a7d0de' },
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof tone;

export const fontFamily =
  '"Noto Sans SC Variable", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif';
