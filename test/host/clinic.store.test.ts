import { clinicStoreCases } from '../../src/vet/shell/clinic-store.case.ts';
import { onDatabases } from './on-databases.ts';

onDatabases(clinicStoreCases);
