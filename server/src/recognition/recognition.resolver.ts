import type { GraphQLResolveInfo } from 'graphql';
import type { Instant, RefusalGround } from '@zhengming/domain';
import { Arg, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { plannedValue } from '../app/planned.js';
import { DateTimeScalar, DivisionCodeScalar } from '../app/scalars.js';
import type { Row } from '../read/read.js';
import { NucleicTestType } from '../test/test.type.js';
import { RefusalGroundEnum } from './recognition.enum.js';
import { RecognitionType } from './recognition.type.js';
import './recognition.read.js';

@Resolver(() => NucleicTestType)
export class TestRecognitionResolver {
  @FieldResolver(() => RecognitionType, {
    description: 'What a place must make of this test; the window is that of the place (互认)',
  })
  recognition(
    @Root() row: Row,
    @Info() info: GraphQLResolveInfo,
    @Arg('place', () => DivisionCodeScalar) _place: string,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Of the inspection; now when left out' })
    _at: Instant | null,
    @Arg('closedLoop', () => Boolean, { nullable: true, description: 'Truck drivers: managed in a closed loop' })
    _closedLoop: boolean | null,
    @Arg('refusalGround', () => RefusalGroundEnum, { nullable: true, description: 'On what ground it was refused' })
    _refusalGround: RefusalGround | null,
  ): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant at which it no longer counts for decisions here; null: it counts for nothing',
  })
  countsUntil(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
