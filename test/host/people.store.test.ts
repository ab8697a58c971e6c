import { peopleCases } from '../../src/host/people.case.ts';
import { onDatabases } from './on-databases.ts';

onDatabases(peopleCases);
