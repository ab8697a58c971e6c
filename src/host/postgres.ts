import { Pool, type PoolClient, types } from 'pg';
import {
	type Database,
	inTransaction,
	openSql,
	type RunStatement,
	TEXT_TYPES,
} from './database.ts';
import { HostError } from './host-error.ts';

const AS_TEXT: ReadonlySet<number> = new Set(TEXT_TYPES);
const asText = (value: unknown) => value;
const READ_TYPES = {
	getTypeParser: (type: number, format?: 'text' | 'binary') =>
		AS_TEXT.has(type) ? asText : types.getTypeParser(type, format),
};

/** Longest wait for a connection before a request is told that the database is away. */
const CONNECT_MS = 5_000;

/** Opens PostgreSQL at an address such as `postgres://user@host/name`. @throws HostError `database-unopened`. */
export async function openPostgres(url: string): Promise<Database> {
	const pool = new Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
	// A connection that breaks while nobody uses it is replaced; one in use tells its own user.
	pool.on('error', () => undefined);
	try {
		(await pool.connect()).release();
	} catch (error) {
		await pool.end();
		throw new HostError('database-unopened', { folder: new URL(url).host }, error);
	}
	return {
		kind: 'postgres',
		sql: openSql(statementsOf(pool)),
		transaction: (work) => withClient(pool, (client) => inTransaction(statementsOf(client), work)),
		settle: async () => undefined,
		close: () => pool.end(),
	};
}

async function withClient<Answer>(
	pool: Pool,
	work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
	const client = await pool.connect().catch(told);
	try {
		return await work(client);
	} finally {
		client.release();
	}
}

function statementsOf(runner: Pool | PoolClient): RunStatement {
	return async (text, parameters, shape) => {
		const query = { text, values: [...parameters], types: READ_TYPES };
		const asked =
			shape === 'objects' ? runner.query(query) : runner.query({ ...query, rowMode: 'array' });
		return (await asked.catch(told)).rows;
	};
}

/** What a socket says when nobody is there, and the SQLSTATE classes 08 (connection) and 57P (shut down). */
const GONE = /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|08|57P)/;

/** A server that is away is the outside world; a statement it refused is a fault of ours. */
function told(error: unknown): never {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const isGone = GONE.test(code) || /terminated|timeout exceeded/.test(String(error));
	throw isGone ? new HostError('database-lost', {}, error) : error;
}
