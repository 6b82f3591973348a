import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { listedRequests, oneRequest } from './data-request.read.js';
import {
  DataRequestConnectionType,
  DataRequestType,
  DecideDataRequestInput,
  OpenDataRequestInput,
  OwnDataRequestType,
  RequestOwnDataInput,
} from './data-request.type.js';
import { approveDataRequest, refuseDataRequest, takeUpDataRequest } from './decide-data-request.js';
import { openDataRequest, requestOwnData } from './open-data-request.js';
import { ownRequests } from './own-requests.js';

const DataRequestResult = resultUnion('DataRequestResult', () => DataRequestType, 'DataRequest');
const OwnDataRequestResult = resultUnion('OwnDataRequestResult', () => OwnDataRequestType, 'OwnDataRequest');

/** What people ask for about their own data (查阅复制、删除). */
@Resolver()
export class DataRequestResolver {
  @Query(() => DataRequestConnectionType, { description: 'The latest first' })
  dataRequests(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('open', () => Boolean, { nullable: true, description: 'Only those that wait for an answer' })
    open: boolean | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedRequests(open === true), { first, after });
  }

  @Mutation(() => DataRequestResult, { description: 'Takes a request from somebody whose identity was checked' })
  async openDataRequest(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenDataRequestInput) input: OpenDataRequestInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, openDataRequest(context, input), oneRequest);
  }

  @Mutation(() => DataRequestResult, { description: 'The identity behind a request from a partner was checked' })
  async takeUpDataRequest(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideDataRequestInput) input: DecideDataRequestInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, takeUpDataRequest(context, input), oneRequest);
  }

  @Mutation(() => DataRequestResult, {
    description: 'Approved by somebody else than who took it up: a copy waits, an erasure is done (or refused by law)',
  })
  async approveDataRequest(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideDataRequestInput) input: DecideDataRequestInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, approveDataRequest(context, input), oneRequest);
  }

  @Mutation(() => DataRequestResult, { description: 'Refused, with the reason that the person is told' })
  async refuseDataRequest(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideDataRequestInput) input: DecideDataRequestInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, refuseDataRequest(context, input), oneRequest);
  }

  @Mutation(() => OwnDataRequestResult, { description: 'A citizen asks for their own data, through a partner' })
  async requestOwnData(
    @Ctx() context: Context,
    @Arg('input', () => RequestOwnDataInput) input: RequestOwnDataInput,
  ): Promise<OwnDataRequestType | Refusal> {
    const id = await requestOwnData(context, input);
    if (isRefusal(id)) return id;
    const [own] = await ownRequests(context.store.pool, { id });
    if (!own) throw new Error('a request vanished');
    return own;
  }

  @Query(() => [OwnDataRequestType], { description: "A citizen's own requests, the latest first, at most 50" })
  async ownDataRequests(
    @Ctx() context: Context,
    @Arg('identifier', () => IdentifierInput) identifier: IdentifierInput,
  ): Promise<readonly OwnDataRequestType[]> {
    const personId = await findPerson(context, identifier, 'identifier');
    if (isRefusal(personId)) return [];
    context.reading.of(personId);
    return ownRequests(context.store.pool, { personId });
  }
}
