import { column, reading } from '../read/reading.js';

export const populationRunReading = reading('PopulationRun', {
  id: column('id'),
  state: column('state'),
  trigger: column('trigger'),
  candidates: column('candidates'),
  judged: column('judged'),
  changed: column('changed'),
  startedAt: column('started_at'),
  finishedAt: column('finished_at'),
});
