import type { OutcomeEffect } from '../generated/documents';
import { ink } from '../shared/tokens';

/** Orange for stricter, blue for milder: told apart by everybody, in lightness too; from few to many. */
export const STRICTER = ['#fdf0e6', '#f9d7bd', '#f1b98d', '#dd8452', '#a8481f'] as const;
export const MILDER = ['#e8f1f8', '#c6ddee', '#93c0de', '#559bc6', '#1d6391'] as const;
const OTHER = ['#f1eff6', '#e2deee', '#cbc4df', '#a79cc6', '#6b5d96'] as const;
const SAME = ['#f5f7f8', '#f5f7f8', '#eef2f3', '#eef2f3', '#eef2f3'] as const;

const RAMPS: Readonly<Record<OutcomeEffect, readonly string[]>> = { STRICTER, MILDER, OTHER, SAME };

/** The sign of an effect, beside its colour. */
export const EFFECT_MARK: Readonly<Record<OutcomeEffect, string>> = {
  STRICTER: '▲',
  MILDER: '▼',
  OTHER: '◆',
  SAME: '',
};

/** What is withheld is hatched: it is not zero, and it is not known. */
export const HATCHED = `repeating-linear-gradient(135deg, ${ink.raised} 0 5px, #e3e9ec 5px 7px)`;

/** Ground and ink of a cell; `shade` null: withheld. */
export function paintOf(effect: OutcomeEffect, shade: number | null): { background: string; color: string } {
  if (shade === null) return { background: HATCHED, color: ink.body };
  if (shade === 0) return { background: ink.paper, color: ink.muted };
  const ground = RAMPS[effect][shade - 1] ?? ink.paper;
  return { background: ground, color: effect !== 'SAME' && shade === 5 ? ink.paper : ink.strong };
}
