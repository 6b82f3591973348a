import type { EntitySchema } from '@mikro-orm/core';

/** Tables that commands change through the unit of work; reads and bulk work speak SQL (design D10). */
export const entities: EntitySchema[] = [];
