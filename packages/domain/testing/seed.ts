import fc from 'fast-check';
import { RUNS } from './arbitraries.js';

// before every file: what one of them asks for ends with it, though all of them share a worker
fc.configureGlobal({ seed: 20211101, numRuns: RUNS });
