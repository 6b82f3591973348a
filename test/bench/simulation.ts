import { setTimeout as wait } from 'node:timers/promises';
import { type Ask, dataOf, staff } from '../support/api.js';
import type { City } from './city.js';
import { count, seconds } from './table.js';

interface Simulation {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly judged: number;
}

/** Asks what a shorter look-back would do to everybody, and waits for the answer. Goal: a million in 30 s. */
export async function simulateForEverybody({ product }: City): Promise<string[]> {
  const analyst = await staff(product.url, 'analyst');
  const begun = performance.now();
  const { judged } = await untilDone(analyst, await start(analyst));
  const took = (performance.now() - begun) / 1000;
  const figures = `${count(judged)} judged twice, ${count(judged / took)}/s`;
  return ['a draft simulated over everybody, until the figures', seconds(took), figures, '1,000,000 in 30 s'];
}

async function start(analyst: Ask): Promise<string> {
  const { startSimulation } = dataOf(
    await analyst<{ startSimulation: Partial<Simulation> }>(
      `mutation Start { startSimulation(input: { label: "bench", variants: [
        { label: "7 days", parameters: [{ name: "lookBackDays", value: "7" }] }] }) {
        ... on Simulation { id } ... on Refusal { code } } }`,
    ),
  );
  if (startSimulation.id === undefined) throw new Error(JSON.stringify(startSimulation));
  return startSimulation.id;
}

async function untilDone(analyst: Ask, id: string): Promise<Simulation> {
  for (;;) {
    const { simulation } = dataOf(
      await analyst<{ simulation: Simulation }>(`query Watch($id: UUID!) { simulation(id: $id) { id state judged } }`, {
        id,
      }),
    );
    if (simulation.state === 'DONE') return simulation;
    if (simulation.state === 'FAILED') throw new Error('the simulation failed');
    await wait(50);
  }
}
