/** What a person can set about a server, by environment and flags; parsed once, and refused with the name at fault. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod/mini';

export const DEFAULT_PORT = 8787;
/** Beside the command, never inside the package. */
const DEFAULT_DATA = 'data/local';

export type Config = {
	/** 0 takes any free one. */
	readonly port: number;
	/** Address to listen on; null for every address of this machine. */
	readonly host: string | null;
	readonly data: string;
	/** PostgreSQL; null for the embedded database. */
	readonly databaseUrl: string | null;
	/** Where strangers reach this server; null for one that serves its own machine and local network. */
	readonly publicUrl: string | null;
	/** Whether invented sample brands are shown. */
	readonly samples: boolean;
	readonly https: boolean;
	readonly logLevel: LogLevel;
	readonly personalRoutes: PersonalRoutes;
};

/**
 * Whom routes that take what is personal answer: this machine, or by `PERSONAL_ROUTES=on` anyone. Nobody where strangers
 * come through a proxy on this machine, for they would look like it.
 */
export type PersonalRoutes = 'here' | 'anyone' | 'nobody';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What is wrong with a setting: its words are `server.config.<code>`. */
export type ConfigFault = {
	readonly code: (typeof CONFIG_FAULTS)[number];
	readonly name: string;
	readonly value: string;
};
export const CONFIG_FAULTS = ['value-wrong', 'samples-in-public'] as const;

export type ConfigAnswer = { readonly config: Config } | { readonly fault: ConfigFault };

/** Flags of the command line win over the environment. */
export type ServeFlags = {
	readonly port?: string;
	readonly host?: string;
	readonly https?: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const url = (protocols: RegExp) => z.url({ protocol: protocols });
const settings = z.object({
	PORT: z.optional(
		z.string().check(
			z.regex(/^\d{1,5}$/),
			z.refine((port) => Number(port) < 65_536),
		),
	),
	HOST: z.optional(z.string().check(z.regex(/^[\w.:-]{1,253}$/))),
	EXOPROOF_DATA: z.optional(z.string().check(z.minLength(1))),
	DATABASE_URL: z.optional(url(/^postgres(ql)?$/)),
	PUBLIC_URL: z.optional(url(/^https?$/)),
	SAMPLES: z.optional(z.enum(['on', 'off'])),
	PERSONAL_ROUTES: z.optional(z.enum(['on', 'off'])),
	LOG_LEVEL: z.optional(z.enum(LOG_LEVELS)),
});

/** Reads the settings of a server. */
export function parseConfig(env: Environment, flags: ServeFlags = {}): ConfigAnswer {
	const given: Environment = {
		...env,
		PORT: flags.port ?? env['PORT'],
		HOST: flags.host ?? env['HOST'],
	};
	const parsed = settings.safeParse(withoutEmpty(given));
	if (!parsed.success) {
		const name = String(parsed.error.issues[0]?.path[0]);
		// The address of a database may hold a password, which must not come back in a message.
		const value = name === 'DATABASE_URL' ? '' : (given[name] ?? '');
		return { fault: { code: 'value-wrong', name, value } };
	}
	return configOf(parsed.data, dataFolder(env), flags.https === true);
}

function configOf(set: z.infer<typeof settings>, data: string, https: boolean): ConfigAnswer {
	const isPublic = set.PUBLIC_URL !== undefined || isPublicAddress(set.HOST);
	if (isPublic && set.SAMPLES === 'on') {
		return { fault: { code: 'samples-in-public', name: 'SAMPLES', value: 'on' } };
	}
	const config: Config = {
		port: Number(set.PORT ?? DEFAULT_PORT),
		host: set.HOST ?? null,
		data,
		databaseUrl: set.DATABASE_URL ?? null,
		publicUrl: set.PUBLIC_URL ?? null,
		samples: !isPublic && set.SAMPLES !== 'off',
		https,
		logLevel: set.LOG_LEVEL ?? 'info',
		personalRoutes: personalRoutesOf(set),
	};
	return { config };
}

function personalRoutesOf(set: z.infer<typeof settings>): PersonalRoutes {
	if (set.PERSONAL_ROUTES === 'on') return 'anyone';
	return set.PUBLIC_URL === undefined ? 'here' : 'nobody';
}

/** Where this machine keeps what is its own. */
export function dataFolder(env: Environment): string {
	return resolve(env['EXOPROOF_DATA'] || DEFAULT_DATA);
}

function withoutEmpty(env: Environment): Environment {
	return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Loopback, the private ranges of RFC 1918 and RFC 6598, and their like in IPv6 (RFC 4193, RFC 4291). */
const PRIVATE = [
	/^(127|10|0)\./,
	/^192\.168\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^169\.254\./,
	/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
	/^(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/i,
];

/** An address that the internet routes; a host name is taken as one of the local network. */
export function isPublicAddress(host: string | undefined): boolean {
	return host !== undefined && isIP(host) !== 0 && !PRIVATE.some((range) => range.test(host));
}
