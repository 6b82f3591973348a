import { type AttachedDose, day, type DivisionCode, formatDay } from '@zhengming/domain';

/** The dose a correction attaches, as stored in `correction.dose`: the domain's own shape, the day as ISO 8601. */
export type StoredDose = Omit<AttachedDose, 'givenOn' | 'division'> & {
  readonly givenOn: string;
  readonly division: string;
};

export const toStoredDose = (dose: AttachedDose): StoredDose => ({ ...dose, givenOn: formatDay(dose.givenOn) });

export const fromStoredDose = (stored: StoredDose): AttachedDose => ({
  ...stored,
  givenOn: day(stored.givenOn),
  division: stored.division as DivisionCode,
});
