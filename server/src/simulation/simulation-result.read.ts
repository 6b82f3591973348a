import type { DivisionTable, SimulationResult } from '@zhengming/domain';
import { toDivisionType } from '../division/division.type.js';
import type { SimulationResultType } from './simulation-result.type.js';

/** A stored result names divisions by code; everything else is shown as it is kept. */
export const toSimulationResultType = (divisions: DivisionTable, result: SimulationResult): SimulationResultType => ({
  ...result,
  prefectures: result.prefectures.map(({ division, ...figures }) => ({
    division: toDivisionType(divisions, division),
    ...figures,
  })),
});
