import type { CountyReach, DivisionCode } from '@zhengming/domain';
import type { Frame, Ground } from './simulation-frame.js';

/** Counties named by the list in force, and all counties of the prefectures they lie in (精度落差). */
export function countyReach({ world, at }: Frame, { areas }: Ground): CountyReach {
  const { divisions } = world;
  const listed = new Set<DivisionCode>();
  for (const { division, level } of areas.versionAt(at)?.areas ?? []) {
    if (level === 'LOW') continue;
    for (const code of divisions.currentCodes(division)) {
      const county = divisions.countyOf(code);
      for (const one of county === null ? divisions.countiesOf(code).map((each) => each.code) : [county])
        listed.add(one);
    }
  }
  const units = new Set([...listed].map((county) => divisions.prefectureUnit(county) ?? county));
  const swept = new Set([...listed]);
  for (const unit of units) for (const county of divisions.countiesOf(unit)) swept.add(county.code);
  return { listed: listed.size, swept: swept.size };
}
