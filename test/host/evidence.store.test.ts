import { evidenceCases } from '../../src/weigh/shell/evidence.case.ts';
import { onDatabases } from './on-databases.ts';

onDatabases(evidenceCases);
