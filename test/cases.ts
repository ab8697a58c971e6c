/** Cases that lie outside the repository: large files, pictures, kept truth. Tests that need them are skipped by name without them. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder of cases; `EXOPROOF_CASES` names another. It may be missing. */
export const CASES = resolve(ROOT, process.env['EXOPROOF_CASES'] ?? '../shared/data');
