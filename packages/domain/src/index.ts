export * from './time/time.js';
export * from './division/division.js';
export * from './area/area.js';
export * from './evidence/evidence.js';
export * from './policy/policy.js';
export * from './evaluation/outcome.js';
export * from './appeal/appeal.js';
