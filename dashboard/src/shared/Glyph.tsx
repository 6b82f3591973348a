import type { ToneName } from './tokens';

/** Each verdict has a shape of its own, readable without colour; what is not known is a dashed, hollow ring. */
const SHAPE: Record<ToneName, string> = {
  green: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8z',
  yellow:
    'M8 .9c.5 0 .9.25 1.15.68l6.3 11.3c.5.9-.13 2-1.15 2H1.7c-1.02 0-1.65-1.1-1.15-2l6.3-11.3C7.1 1.15 7.5.9 8 .9z',
  red: 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z',
  popup:
    'M2.4 1h11.2c.8 0 1.4.6 1.4 1.4v8.2c0 .8-.6 1.4-1.4 1.4H8.7L5 15.3V12H2.4C1.6 12 1 11.4 1 10.6V2.4C1 1.6 1.6 1 2.4 1z',
  unknown: 'M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4z',
  info: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8z',
};

const MARK: Record<ToneName, string> = {
  green: 'M4.6 8.3l2.4 2.4 4.5-5',
  yellow: 'M8 5.6v4.2M8 12.2v.2',
  red: 'M4.6 8h6.8',
  popup: 'M8 3.6v3.6M8 9.4v.2',
  unknown: 'M6.3 6.3c.1-1 .8-1.6 1.8-1.6 1 0 1.7.6 1.7 1.5 0 1.3-1.8 1.3-1.8 2.5M8 11.1v.2',
  info: 'M8 7.4v4M8 4.8v.2',
};

export function Glyph({
  name,
  colour,
  size = 16,
}: {
  readonly name: ToneName;
  readonly colour: string;
  readonly size?: number;
}) {
  const hollow = name === 'unknown';
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {hollow ? (
        <path d={SHAPE[name]} fill="none" stroke={colour} strokeWidth="1.6" strokeDasharray="2.6 1.7" />
      ) : (
        <path d={SHAPE[name]} fill={colour} />
      )}
      <path
        d={MARK[name]}
        fill="none"
        stroke={hollow ? colour : '#fff'}
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
