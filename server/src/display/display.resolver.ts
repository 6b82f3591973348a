import type { DisplayPage } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { plannedValue } from '../app/planned.js';
import { PersonType } from '../person/person.type.js';
import type { Row } from '../read/read.js';
import { DisplayPageEnum, DisplayedTestsType } from './display.type.js';
import './display.read.js';

@Resolver(() => PersonType)
export class PersonDisplayResolver {
  @FieldResolver(() => DisplayedTestsType, { description: 'What a page shows this citizen now, and why not' })
  displayedTests(
    @Root() row: Row,
    @Info() info: GraphQLResolveInfo,
    @Arg('page', () => DisplayPageEnum) _page: DisplayPage,
    @Arg('massScreening', () => Boolean, {
      nullable: true,
      description: 'Whether mass screening is on (社会面大筛查); left out: not known',
    })
    _massScreening: boolean | null,
  ): unknown {
    return plannedValue(row, info);
  }
}
