/** What the editors of this server published since the page was made; without it a page stands on the ledger that ships. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as z from 'zod/mini';
import {
	CLAIM_VERDICTS,
	entrySchema,
	KINGDOMS,
	LEVELS,
	movedSchema,
	ROUTES,
} from '../../../src/weigh/index.ts';

const headSchema = z.object({
	no: z.int(),
	day: z.iso.date(),
	by: z.string(),
	why: z.string(),
	moved: z.array(movedSchema),
	logIndex: z.nullable(z.int()),
});
export type ReleaseHead = z.infer<typeof headSchema>;

const claimsSchema = z.object({
	release: z.nullable(headSchema),
	claims: z.array(
		z.object({
			id: z.string(),
			verdict: z.enum(CLAIM_VERDICTS),
			certainty: z.nullable(z.enum(LEVELS)),
		}),
	),
	map: z.array(
		z.object({
			kingdom: z.enum(KINGDOMS),
			route: z.enum(ROUTES),
			studies: z.int(),
			people: z.int(),
		}),
	),
});
const claimSchema = z.object({ release: z.nullable(headSchema), lines: z.array(entrySchema) });
const releasesSchema = z.object({ items: z.array(headSchema), files: z.array(z.string()) });

export type Standings = z.infer<typeof claimsSchema>;
export type PublishedClaim = z.infer<typeof claimSchema>;

/** Undefined while it is asked for; null where it could not be had. */
type Had<Value> = Value | null | undefined;

export const useStandings = (): Had<Standings> => useLedgerPart('claims', claimsSchema);

export const usePublishedClaim = (id: string): Had<PublishedClaim> =>
	useLedgerPart(`claims/${encodeURIComponent(id)}`, claimSchema);

export const useReleases = (): Had<z.infer<typeof releasesSchema>> =>
	useLedgerPart('releases', releasesSchema);

function useLedgerPart<Schema extends z.ZodMiniType>(
	path: string,
	schema: Schema,
): Had<z.infer<Schema>> {
	const had = useSignal<Had<z.infer<Schema>>>(undefined);
	useEffect(() => {
		let isWanted = true;
		had.value = undefined;
		void askLedger(path, schema).then((value) => {
			if (isWanted) had.value = value;
		});
		return () => {
			isWanted = false;
		};
	}, [path]);
	return had.value;
}

async function askLedger<Schema extends z.ZodMiniType>(
	path: string,
	schema: Schema,
): Promise<z.infer<Schema> | null> {
	if (!navigator.onLine) return null;
	try {
		const response = await askPatiently(`/v1/weigh/${path}`);
		if (!response.ok) return null;
		const told = schema.safeParse(await response.json());
		return told.success ? told.data : null;
	} catch {
		// No network, or an answer cut short: the page says that it stands on what ships.
		return null;
	}
}

/** A server that has just started opens its database first. */
const MOST_TRIES = 10;
const PAUSE_MS = 2_000;
const OPENING = 503;

async function askPatiently(url: string): Promise<Response> {
	let response = await fetch(url);
	for (let tries = 1; response.status === OPENING && tries < MOST_TRIES; tries += 1) {
		await new Promise((go) => setTimeout(go, PAUSE_MS));
		response = await fetch(url);
	}
	return response;
}
