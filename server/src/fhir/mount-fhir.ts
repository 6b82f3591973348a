import type { Bundle, OperationOutcome, Parameters, Resource } from '@medplum/fhirtypes';
import type { AuditEntry } from '@zhengming/data';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { PartnerActor, Scope } from '../access/actor.js';
import { auditActor, personalReading, type PersonalReading } from '../access/audit.js';
import { admit } from '../access/guard.js';
import type { Identify } from '../access/identify.js';
import { openPace } from '../access/pace.js';
import type { Services } from '../app/context.js';
import { CAPABILITY } from './capability-statement.js';
import { giveRecords, readAsked } from './give-records.js';
import { FhirError, issue, type IssueCode, outcome } from './operation-outcome.js';
import { takeBundle } from './take-bundle.js';
import { faultsOf } from './validate-resource.js';

const MEDIA_TYPE = 'application/fhir+json';
/** 500 entries with what they refer to. */
const LARGEST_BUNDLE = 4 * 1024 * 1024;
const PER_MINUTE = 120;

const BUNDLE = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.enum(['batch', 'collection']),
  entry: z.array(z.looseObject({ resource: z.looseObject({ resourceType: z.string() }).optional() })).optional(),
});
const PARAMETERS = z.looseObject({ resourceType: z.literal('Parameters') });

/** What may be done here by whom: as root fields, but over FHIR's own routes. */
interface Action {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly fields: readonly string[];
}
const TAKES: Action = {
  name: 'Fhir.batch',
  scopes: ['test:write', 'vaccination:write'],
  fields: ['tests', 'vaccinations'],
};
const GIVES: Action = { name: 'Fhir.personRecords', scopes: ['record:read'], fields: ['tests', 'vaccinations'] };

/**
 * Exchange with hospitals in FHIR R4: `POST /fhir` takes a bundle in, `POST /fhir/$person-records` gives one out,
 * `GET /fhir/metadata` says so. Keys, scopes, proofs, purposes and the audit log are those of the API.
 */
export async function mountFhir(app: FastifyInstance, services: Services, identify: Identify): Promise<void> {
  const pace = openPace();
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([MEDIA_TYPE, 'application/json'], { parseAs: 'string', bodyLimit: LARGEST_BUNDLE }, (_request, body, done) => {
      try {
        done(null, JSON.parse(String(body)));
      } catch {
        done(new FhirError(400, issue('structure', 'The body is not JSON.')));
      }
    });
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    scope.setErrorHandler((error, _request, reply) => refuse(services, reply, error));
    scope.setNotFoundHandler((_request, reply) => send(reply, 404, outcome(issue('not-found', 'There is nothing here; see /fhir/metadata.'))));
    scope.get('/metadata', (_request, reply) => send(reply, 200, CAPABILITY));
    const act = (action: Action, work: (call: Call, body: unknown) => Promise<Resource>) => async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = await callerOf(identify, request, action);
      pace.take(actor.id, action.name, PER_MINUTE, services.clock.now());
      const call = openCall(services, actor, action, request);
      const undertaking = services.audit.undertake({ ...call.entry, kind: 'CHANGE' });
      await services.audit.onDisk();
      try {
        const answer = await work(call, request.body);
        undertaking.end('DONE');
        await services.audit.durable();
        return await send(reply, 200, answer);
      } catch (error) {
        undertaking.end(error instanceof FhirError || error instanceof GraphQLError ? 'REFUSED' : 'FAILED');
        throw error;
      }
    };
    scope.post('/', { bodyLimit: LARGEST_BUNDLE }, act(TAKES, async ({ actor, reading }, body) => {
      const bundle = BUNDLE.safeParse(body);
      if (!bundle.success) throw new FhirError(422, issue('structure', 'Send a Bundle of type batch or collection.', 'Bundle.type'));
      return takeBundle({ services, actor, reading }, bundle.data as unknown as Bundle);
    })); // prettier-ignore
    scope.post('/$person-records', { bodyLimit: 65_536 }, act(GIVES, async ({ reading }, body) => {
      const asked = PARAMETERS.safeParse(body);
      const faults = asked.success ? await faultsOf(asked.data as unknown as Parameters) : [issue('structure', 'Send Parameters.')];
      const [fault] = faults;
      if (fault !== undefined) throw new FhirError(422, fault);
      return giveRecords(services, reading, readAsked(body as Parameters));
    })); // prettier-ignore
  }, { prefix: '/fhir' }); // prettier-ignore
}

interface Call {
  readonly actor: PartnerActor;
  readonly reading: PersonalReading;
  readonly entry: Omit<AuditEntry, 'kind'>;
}

async function callerOf(identify: Identify, request: FastifyRequest, { name, scopes }: Action): Promise<PartnerActor> {
  const actor = await identify(request);
  admit(actor, { scopes, personal: true }, name);
  if (actor.kind !== 'PARTNER') throw new FhirError(403, issue('forbidden', 'Only partners exchange records.'));
  return actor;
}

function openCall(
  { audit, clock }: Services,
  actor: PartnerActor,
  { name, fields }: Action,
  request: FastifyRequest,
): Call {
  const purpose = purposeOf(actor, request);
  const entry = { at: clock.now(), ...auditActor(actor), action: name, purpose, requestId: request.id };
  const subject = actor.actingFor ?? null;
  const read = { ...entry, kind: 'READ' as const, fields, ...(subject && { detail: { provenBy: subject.method } }) };
  return { actor, entry, reading: personalReading(audit, read, subject?.personId ?? null) };
}

const LONGEST_PURPOSE = 200;

/** `X-Purpose`, percent-encoded where it is not ASCII: one of those agreed with the partner. */
function purposeOf({ purposes }: PartnerActor, { headers }: FastifyRequest): string {
  const given = headers['x-purpose'];
  const purpose = decoded(typeof given === 'string' ? given : '');
  if (purpose === '' || purpose.length > LONGEST_PURPOSE)
    throw new FhirError(400, issue('required', 'Say why in the header X-Purpose (percent-encoded UTF-8).'));
  if (purposes !== undefined && !purposes.includes(purpose))
    throw new FhirError(403, issue('forbidden', 'The purpose must be one of those agreed with you.'));
  return purpose;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return '';
  }
}

const send = (reply: FastifyReply, status: number, resource: Resource): FastifyReply =>
  reply.code(status).header('content-type', `${MEDIA_TYPE}; charset=utf-8`).send(JSON.stringify(resource));

const CODES: Readonly<Record<string, readonly [status: number, code: IssueCode]>> = {
  UNAUTHENTICATED: [401, 'login'],
  FORBIDDEN: [403, 'forbidden'],
  TOO_MANY_REQUESTS: [429, 'throttled'],
};

/** Whatever goes wrong, in FHIR's own words; faults of ours are masked. */
function refuse({ log }: Services, reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof FhirError) return send(reply, error.status, outcome(error.issue));
  if (error instanceof GraphQLError) {
    const { code, retryAfter } = error.extensions as { readonly code?: string; readonly retryAfter?: number };
    const [status, issueCode] = CODES[code ?? ''] ?? [400, 'processing'];
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    return send(reply, status, outcome(issue(issueCode, error.message)));
  }
  const { statusCode: status = 500 } = error as { readonly statusCode?: number };
  if (status < 500)
    return send(
      reply,
      status,
      outcome(
        issue(status === 413 ? 'too-costly' : 'structure', 'The request is refused: see its size and media type.'),
      ),
    );
  log.error({ kind: (error as Error).name }, 'fault while FHIR was spoken');
  const masked: OperationOutcome = outcome(issue('exception', 'Something went wrong on our side.'));
  return send(reply, 500, masked);
}
