/** The embedded database itself. It is heavy to load and to start, so the server keeps it in a thread of its own. */
import { PGlite, type PGliteInterface } from '@electric-sql/pglite';
import { TEXT_TYPES } from './database.ts';

export type PgliteSession = {
	readonly query: (
		text: string,
		parameters: readonly unknown[],
		shape: 'arrays' | 'objects',
	) => Promise<readonly unknown[]>;
	readonly close: () => Promise<void>;
};

const asText = (value: string) => value;
const PARSERS = Object.fromEntries(TEXT_TYPES.map((type) => [type, asText]));

/** Opens a folder, or memory where there is none. */
export async function openSession(folder: string | null): Promise<PgliteSession> {
	const engine: PGliteInterface = await PGlite.create(folder === null ? {} : { dataDir: folder });
	return {
		query: async (text, parameters, shape) => {
			const rowMode = shape === 'arrays' ? 'array' : 'object';
			const { rows } = await engine.query(text, [...parameters], { rowMode, parsers: PARSERS });
			return rows;
		},
		close: () => engine.close(),
	};
}
