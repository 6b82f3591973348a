import type { PolicyAction, PolicyKind, PolicyState } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { UuidScalar } from '../app/scalars.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { populationRunReading } from '../status/population-run.read.js';
import { PopulationRunType } from '../status/population-run.type.js';
import { checkPolicyText } from './check-text.js';
import { comparePolicyVersions } from './compare-policy-versions.js';
import { PolicyActionEnum, PolicyKindEnum, PolicyStateEnum } from './policy.enum.js';
import { PolicyRuleType } from './policy.type.js';
import {
  PolicyCaseResultType,
  PolicyCheckType,
  PolicyFindingType,
  PolicyParameterType,
  PolicyTermType,
} from './policy-check.type.js';
import { PolicyComparisonType } from './policy-comparison.type.js';
import { PolicyEffectType, PolicyVersionType } from './policy-version.type.js';
import { type VersionView, versionView, versionViews } from './version-view.js';

const latestRun: From = ({ row, args }) =>
  sql`population_run ${row} where ${row}.id = (
    select (e.data ->> 'runId')::uuid from policy_event e
    where e.policy_key = ${args.bind('key')}::uuid and e.data ? 'runId' order by e.at desc, e.id desc limit 1)`;

@Resolver(() => PolicyVersionType)
export class PolicyVersionResolver {
  @Query(() => [PolicyVersionType], {
    description: 'Versions in every state: those of staff before those shipped, the latest change first; at most 200',
  })
  policyVersions(
    @Ctx() context: Context,
    @Arg('kind', () => PolicyKindEnum, { nullable: true }) kind: PolicyKind | null,
    @Arg('state', () => PolicyStateEnum, { nullable: true }) state: PolicyState | null,
  ): Promise<readonly PolicyVersionType[]> {
    return versionViews(context, { kind: kind ?? null, state: state ?? null });
  }

  @Query(() => PolicyVersionType, { nullable: true })
  policyVersion(@Ctx() context: Context, @Arg('key', () => UuidScalar) key: string): Promise<PolicyVersionType | null> {
    return versionView(context, key);
  }

  @Query(() => PolicyCheckType, { description: 'Checks a text while it is written; nothing is stored' })
  checkPolicy(
    @Ctx() context: Context,
    @Arg('document', () => String) document: string,
    @Arg('cases', () => String) cases: string,
  ): Promise<PolicyCheckType> {
    return checkPolicyText(context, { document, cases });
  }

  @Query(() => PolicyComparisonType, { nullable: true, description: 'Null when either is unknown or cannot be read' })
  comparePolicies(
    @Ctx() context: Context,
    @Arg('from', () => UuidScalar) from: string,
    @Arg('to', () => UuidScalar) to: string,
  ): Promise<PolicyComparisonType | null> {
    return comparePolicyVersions(context, from, to);
  }

  @FieldResolver(() => [PolicyFindingType], { description: 'What the checks find now; empty once it is published' })
  async findings(@Root() version: VersionView): Promise<readonly PolicyFindingType[]> {
    return (await version.check()).findings;
  }

  @FieldResolver(() => [PolicyCaseResultType])
  async caseResults(@Root() version: VersionView): Promise<readonly PolicyCaseResultType[]> {
    return (await version.check()).caseResults;
  }

  @FieldResolver(() => [PolicyParameterType], { description: 'Empty while the document cannot be read' })
  async parameters(@Root() version: VersionView): Promise<readonly PolicyParameterType[]> {
    return (await version.check()).parameters;
  }

  @FieldResolver(() => [PolicyTermType])
  async terms(@Root() version: VersionView): Promise<readonly PolicyTermType[]> {
    return (await version.check()).terms;
  }

  @FieldResolver(() => [PolicyRuleType])
  async rules(@Root() version: VersionView): Promise<readonly PolicyRuleType[]> {
    return (await version.check()).rules;
  }

  @FieldResolver(() => [String], { description: 'The facts it reads, e.g. stay.division' })
  async factsRead(@Root() version: VersionView): Promise<readonly string[]> {
    return (await version.check()).factsRead;
  }

  @FieldResolver(() => [PolicyActionEnum], { description: 'What the signed-in person may do now' })
  allowedActions(@Root() version: VersionView): readonly PolicyAction[] {
    return version.allowedActions();
  }

  @FieldResolver(() => [PolicyEffectType], {
    description: 'Whose time in force would change if it were published, or its pending change applied, now',
  })
  effects(@Root() version: VersionView): Promise<readonly PolicyEffectType[]> {
    return version.effects();
  }

  @FieldResolver(() => PolicyVersionType, { nullable: true, description: 'What would run again after a roll-back' })
  rollsBackTo(@Root() version: VersionView): Promise<PolicyVersionType | null> {
    return version.rollsBackTo();
  }

  @FieldResolver(() => PopulationRunType, {
    nullable: true,
    description:
      'The latest re-evaluation of everybody that its publication, end, roll-back or return to force set off',
  })
  run(@Root() version: VersionView, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return readOne(context, info, { reading: populationRunReading, from: latestRun, given: { key: version.key } });
  }
}
