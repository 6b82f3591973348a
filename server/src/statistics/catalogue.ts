import { DIMENSION_TITLES, STATISTICS_CATALOGUE, type StatisticsDimension, TIME_GRAINS } from '@zhengming/domain';
import type { StatisticsColumnType, StatisticsSubjectInfoType } from './statistics.type.js';

export const columnOf = (dimension: StatisticsDimension): StatisticsColumnType => ({
  dimension,
  title: DIMENSION_TITLES[dimension],
});

export const catalogue = (): readonly StatisticsSubjectInfoType[] =>
  STATISTICS_CATALOGUE.map(({ subject, title, definition, kind, levels, categories, measures }) => ({
    subject,
    title,
    definition,
    isStock: kind === 'STOCK',
    dimensions: [...TIME_GRAINS, ...levels, ...categories].map(columnOf),
    measures,
    finestPlace: levels.at(-1) ?? 'PROVINCE',
  }));
