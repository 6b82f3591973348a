import type { IndicatorCode, IndicatorDimension, IndicatorUnit, Instant } from '@zhengming/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { apiEnum } from '../app/api-enum.js';

export const IndicatorCodeEnum = apiEnum<IndicatorCode>('IndicatorCode', {
  FIRST_RESPONSE: null,
  RESOLUTION: null,
  WITHIN_TIME: null,
  BACKLOG_AGE: null,
  OLDEST_T0: null,
  OVERTURN_RATE: null,
  FALSE_STOP_RATE: null,
  REOPEN_RATE: null,
  TRANSFERS_WITHOUT_RECEIPT: null,
  SILENT_FREED: null,
  UPLOAD_LAG: null,
  CONTACTED_RATE: '响应率',
  SOLVED_RATE: '解决率',
  SATISFIED_RATE: '满意率',
  QUALITY_CHANGED: null,
  HANDLE_TIME: null,
  FIRST_CONTACT: null,
  REFUSAL_COMPLAINTS: null,
});
export const IndicatorDimensionEnum = apiEnum<IndicatorDimension>('IndicatorDimension', {
  DAY: 'By day in Asia/Shanghai',
  CLASS: 'By urgency class',
  AREA_VERSION: null,
  SOURCE: null,
  POLICY_VERSION: null,
  PREFECTURE: null,
  LABORATORY: null,
  RULE: null,
  ADDRESSEE: null,
  INCIDENT: null,
  HOP: null,
  RISK: null,
  STAFF: "Everybody's for supervisors, one's own for whoever handles cases",
  VENUE: null,
});
export const IndicatorUnitEnum = apiEnum<IndicatorUnit>('IndicatorUnit', {
  MINUTES: 'Median and 90th percentile',
  SHARE: 'Of 1',
  COUNT: null,
  PER_100K: 'For each 100,000',
});

@ObjectType('IndicatorFigure', { description: 'A figure; over fewer than ten cases it is withheld (隐私抑制).' })
export class IndicatorFigureType {
  @Field(() => String, { description: 'What it is about: a day, a class, an id; empty for all' })
  readonly key!: string;

  @Field(() => TextType, { nullable: true, description: 'Its name, when the key does not say it' })
  readonly label!: TextType | null;

  @Field(() => Int, { nullable: true, description: 'Over how many cases; null when withheld' })
  readonly cases!: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure; for minutes the median' })
  readonly value!: number | null;

  @Field(() => Float, { nullable: true, description: 'For minutes: nine of ten took no longer' })
  readonly p90!: number | null;

  @Field(() => Boolean)
  readonly withheld!: boolean;
}

@ObjectType('Indicator', { description: 'What the desk is measured by (指标).' })
export class IndicatorType {
  @Field(() => IndicatorCodeEnum)
  readonly code!: IndicatorCode;

  @Field(() => IndicatorUnitEnum)
  readonly unit!: IndicatorUnit;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType, { description: 'Exactly what is counted' })
  readonly definition!: TextType;

  @Field(() => [IndicatorDimensionEnum], { description: 'What it can be broken down by, for this reader' })
  readonly dimensions!: readonly IndicatorDimension[];

  @Field(() => Boolean, { description: 'How it stands now, whatever span is asked for' })
  readonly ofNow!: boolean;

  @Field(() => IndicatorFigureType, { nullable: true, description: 'In all; null when nothing measures it' })
  readonly total!: IndicatorFigureType | null;
}

@ObjectType('IndicatorBreakdown')
export class IndicatorBreakdownType {
  @Field(() => IndicatorCodeEnum)
  readonly code!: IndicatorCode;

  @Field(() => IndicatorDimensionEnum)
  readonly by!: IndicatorDimension;

  @Field(() => [IndicatorFigureType], {
    description: 'Days and steps in their order, the rest by how many cases; at most 500',
  })
  readonly rows!: readonly IndicatorFigureType[];
}

@ObjectType('Indicators')
export class IndicatorsType {
  @Field(() => DateTimeScalar)
  readonly from!: Instant;

  @Field(() => DateTimeScalar, { description: 'Not included' })
  readonly to!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Cases are counted anew every minute; last then' })
  readonly countedAt!: Instant | null;

  @Field(() => [IndicatorType])
  readonly indicators!: readonly IndicatorType[];
}
