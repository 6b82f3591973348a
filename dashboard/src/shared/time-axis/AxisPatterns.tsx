import { tone } from '../tokens';

const BLUE = tone.info.main;

/** Hatches of coarse stays, shared by the drawing and its legend. */
export function AxisPatterns() {
  return (
    <defs>
      <pattern id="axis-prefecture" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#d9edf4" />
        <rect width="2" height="7" fill={BLUE} opacity=".4" />
      </pattern>
      <pattern id="axis-province" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#eef6f9" />
        <circle cx="4" cy="4" r="1.4" fill={BLUE} opacity=".55" />
      </pattern>
    </defs>
  );
}
