import type { CodeMappingChangeState } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { decideCodeMapping, proposeCodeMapping, takeBackCodeMapping } from './code-mapping-commands.js';
import { listedCodeMappingChanges, listedCodeMappings, oneCodeMappingChange } from './code-mapping.read.js';
import {
  CodeMappingChangeConnectionType,
  CodeMappingChangeResult,
  CodeMappingChangeStateEnum,
  CodeMappingConnectionType,
  DecideCodeMappingInput,
  ProposeCodeMappingInput,
  TakeBackCodeMappingInput,
  UnmappedCodeType,
} from './code-mapping.type.js';
import { unmappedCodes } from './unmapped-codes.js';

/** What codes of others stand for here (代码对照). */
@Resolver()
export class CodeMappingResolver {
  @Query(() => CodeMappingConnectionType, { description: 'What codes of others stand for, by system and code' })
  codeMappings(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('system', () => String, { nullable: true }) system: string | null,
    @Arg('past', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'With versions that stand no more',
    })
    past: boolean | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedCodeMappings(system, past ?? false), { first, after });
  }

  @Query(() => CodeMappingChangeConnectionType, { description: 'Proposals and decisions about codes, latest first' })
  codeMappingChanges(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('state', () => CodeMappingChangeStateEnum, { nullable: true }) state: CodeMappingChangeState | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedCodeMappingChanges(state), { first, after });
  }

  @Query(() => [UnmappedCodeType], { description: 'Codes of sources that no mapping knows, the most frequent first' })
  unmappedCodes(@Ctx() context: Context): Promise<readonly UnmappedCodeType[]> {
    return unmappedCodes(context);
  }

  @Mutation(() => CodeMappingChangeResult, {
    description: 'Proposes what a code is to stand for; a second steward approves',
  })
  proposeCodeMapping(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeCodeMappingInput) input: ProposeCodeMappingInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, proposeCodeMapping(context, input), oneCodeMappingChange);
  }

  @Mutation(() => CodeMappingChangeResult, {
    description: 'Decides a proposal of somebody else; what is approved stands from now on',
  })
  decideCodeMapping(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideCodeMappingInput) input: DecideCodeMappingInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, decideCodeMapping(context, input), oneCodeMappingChange);
  }

  @Mutation(() => CodeMappingChangeResult, { description: "Takes one's own proposal back before it is decided" })
  takeBackCodeMapping(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeBackCodeMappingInput) input: TakeBackCodeMappingInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, takeBackCodeMapping(context, input), oneCodeMappingChange);
  }
}
