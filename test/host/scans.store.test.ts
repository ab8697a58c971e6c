import { scanStoreCases } from '../../src/verify/shell/scan-store.case.ts';
import { onDatabases } from './on-databases.ts';

onDatabases(scanStoreCases);
