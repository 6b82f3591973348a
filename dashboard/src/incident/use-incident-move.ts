import type { MoveIncidentInput } from '../generated/documents';
import type { TypedDocument } from '../shared/api';
import { useCommand, useForget } from '../shared/use-api';
import type { Incident } from './incident.provider';

/** A verb about the incident on the screen; whatever comes of it, the screen is read again. */
export function useIncidentMove<Result>(
  document: TypedDocument<Result, { input: MoveIncidentInput }>,
  { id, version }: Pick<Incident, 'id' | 'version'>,
) {
  const forget = useForget();
  const command = useCommand(document);
  const move = async (note: string | null = null): Promise<boolean> => {
    const done = await command.run({ input: { incidentId: id, expectedVersion: version, note } });
    await forget('ShowIncident', 'incident', 'incidentAppeal');
    return done !== null;
  };
  return { ...command, move };
}
