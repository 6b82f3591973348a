import type { Instant } from '@zhengming/domain';
import type { VenueKind } from '@zhengming/data';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { RemoteGroundType } from '../journey/journey.type.js';

export const VenueKindEnum = apiEnum<VenueKind>(
  'VenueKind',
  {
    STATION: '车站',
    AIRPORT: '机场',
    HOTEL: '酒店',
    HOSPITAL: '医院',
    MARKET: '市场、超市',
    RESTAURANT: '餐饮',
    SCHOOL: '学校',
    SCENIC_SPOT: '景区',
    OFFICE: '办公场所',
    OTHER: '其他',
  },
  'What a venue is.',
);

@InputType('SaveVenueInput')
export class SaveVenueInput {
  @Field(() => String, { description: 'Your code of it, at most 64 characters; saved again it is changed' })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => VenueKindEnum)
  readonly kind!: VenueKind;

  @Field(() => DivisionCodeScalar, { description: 'A county, or finer' })
  readonly divisionCode!: string;
}

@ObjectType('Venue', { description: 'A place with a code at its door (场所码).' })
export class VenueType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => VenueKindEnum)
  readonly kind!: VenueKind;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => Int, { description: 'Scans of the last 14 days' })
  readonly scans!: number;

  @Field(() => Int, { description: 'Of them, by a code that had been forwarded' })
  readonly forwarded!: number;
}

@ObjectType('VenueEdge')
export class VenueEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => VenueType)
  readonly node!: VenueType;
}

@ObjectType('VenueConnection')
export class VenueConnectionType {
  @Field(() => [VenueEdgeType])
  readonly edges!: readonly VenueEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@InputType('VenueScanInput')
export class VenueScanInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => String, { description: 'Of a venue you saved' })
  readonly venueCode!: string;

  @Field(() => DateTimeScalar)
  readonly scannedAt!: Instant;

  @Field(() => String, { description: 'Your number of this scan: sent again, nothing is written' })
  readonly reference!: string;
}

@InputType('RecordVenueScansInput', {
  description: 'At most 2,000 scans at once; the same input twice does nothing the second time.',
})
export class RecordVenueScansInput {
  @Field(() => String, { description: 'Your name for this delivery' })
  readonly batch!: string;

  @Field(() => [VenueScanInput])
  readonly scans!: readonly VenueScanInput[];
}

@ObjectType('VenueScan', { description: "A line of the recorder's book of a venue." })
export class VenueScanType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly scannedAt!: Instant;

  @Field(() => String, { description: 'Masked' })
  readonly personName!: string;

  @Field(() => String, { description: 'Masked' })
  readonly personIdNumber!: string;

  @Field(() => Boolean, { description: 'The code had been forwarded by then' })
  readonly forwarded!: boolean;

  @Field(() => [RemoteGroundType], { description: 'What speaks against the person having been there' })
  readonly remote!: readonly RemoteGroundType[];
}

@ObjectType('VenueScanEdge')
export class VenueScanEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => VenueScanType)
  readonly node!: VenueScanType;
}

@ObjectType('VenueScanConnection')
export class VenueScanConnectionType {
  @Field(() => [VenueScanEdgeType])
  readonly edges!: readonly VenueScanEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
