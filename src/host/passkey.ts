/** The two ceremonies of WebAuthn: making a passkey with an invite, and signing in with one. */
import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	WebAuthnCredential,
} from '@simplewebauthn/server';
import { and, eq, isNull } from 'drizzle-orm';
import type { Sql } from './database.ts';
import { CHALLENGE_MS, giveChallenge, takeChallenge } from './passkey-challenge.ts';
import type { Assertion, Registration } from './passkey-schema.ts';
import { passkey, person } from './people-table.ts';
import type { SessionPlace } from './session-place.ts';

/** COSE algorithms taken: Ed25519, ECDSA on P-256, RSA with SHA-256 (Windows Hello on older machines). */
const ALGORITHMS = [-8, -7, -257];

/** Loaded when somebody comes: a server that nobody signs in to needs none of it. */
const webauthn = () => import('@simplewebauthn/server');

/** What the browser needs to make a passkey: one that finds its person by itself and asks for finger, face or code. */
export async function beginRegistration(
	sql: Sql,
	place: SessionPlace,
	names: { readonly server: string; readonly person: string },
	now: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const { generateRegistrationOptions } = await webauthn();
	const challenge = await giveChallenge(sql, 'register', now);
	return generateRegistrationOptions({
		rpName: names.server,
		rpID: place.rpId,
		userName: names.person,
		userDisplayName: names.person,
		challenge: Buffer.from(challenge, 'base64url'),
		timeout: CHALLENGE_MS,
		attestationType: 'none',
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		supportedAlgorithmIDs: ALGORITHMS,
	});
}

/** The passkey that a browser made; null for an answer that does not hold, whatever is wrong with it. */
export async function checkRegistration(
	sql: Sql,
	place: SessionPlace,
	response: Registration,
	now: Date,
): Promise<WebAuthnCredential | null> {
	const challenge = await takeChallenge(sql, 'register', response.response.clientDataJSON, now);
	if (challenge === null) return null;
	const { verifyRegistrationResponse } = await webauthn();
	const checked = await verifyRegistrationResponse({
		response: { ...response, clientExtensionResults: {} },
		expectedChallenge: challenge,
		expectedOrigin: place.origin,
		expectedRPID: place.rpId,
		requireUserVerification: true,
		supportedAlgorithmIDs: ALGORITHMS,
	}).catch(refused);
	return checked?.registrationInfo?.credential ?? null;
}

/** The library throws for an answer that does not hold; to whoever sent it the reasons are one. */
const refused = () => null;

/** Keeps a passkey for a person. False where it belongs to somebody already. */
export async function keepPasskey(
	sql: Sql,
	personNumber: number,
	made: WebAuthnCredential,
	now: Date,
): Promise<boolean> {
	const kept = await sql
		.insert(passkey)
		.values({
			credential: made.id,
			personId: personNumber,
			publicKey: Buffer.from(made.publicKey).toString('base64url'),
			counter: made.counter,
			createdAt: now,
		})
		.onConflictDoNothing()
		.returning({ credential: passkey.credential });
	return kept.length === 1;
}

/** What the browser needs to sign in. Nobody is named: the passkey knows whose it is. */
export async function beginSignIn(
	sql: Sql,
	place: SessionPlace,
	now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
	const { generateAuthenticationOptions } = await webauthn();
	const challenge = await giveChallenge(sql, 'sign-in', now);
	return generateAuthenticationOptions({
		rpID: place.rpId,
		challenge: Buffer.from(challenge, 'base64url'),
		timeout: CHALLENGE_MS,
		userVerification: 'required',
	});
}

/** The number of the person whose passkey answered; null for an answer that does not hold. */
export async function checkSignIn(
	sql: Sql,
	place: SessionPlace,
	response: Assertion,
	now: Date,
): Promise<number | null> {
	const challenge = await takeChallenge(sql, 'sign-in', response.response.clientDataJSON, now);
	const known = await findPasskey(sql, response.id);
	if (challenge === null || known === null) return null;
	const { verifyAuthenticationResponse } = await webauthn();
	const checked = await verifyAuthenticationResponse({
		response: { ...response, clientExtensionResults: {} },
		expectedChallenge: challenge,
		expectedOrigin: place.origin,
		expectedRPID: place.rpId,
		credential: known.credential,
		requireUserVerification: true,
	}).catch(refused);
	if (checked?.verified !== true) return null;
	const { newCounter } = checked.authenticationInfo;
	return (await countUse(sql, known, newCounter, now)) ? known.person : null;
}

type Known = { readonly credential: WebAuthnCredential; readonly person: number };

async function findPasskey(sql: Sql, id: string): Promise<Known | null> {
	const [row] = await sql
		.select({ publicKey: passkey.publicKey, counter: passkey.counter, person: passkey.personId })
		.from(passkey)
		.innerJoin(person, eq(passkey.personId, person.id))
		.where(and(eq(passkey.credential, id), isNull(person.removedAt)));
	if (row === undefined) return null;
	const publicKey = Uint8Array.from(Buffer.from(row.publicKey, 'base64url'));
	return { credential: { id, publicKey, counter: row.counter }, person: row.person };
}

/** A counter only grows: of a passkey and its copy that sign in at once, one is refused (7.2, step 22). */
async function countUse(sql: Sql, known: Known, counter: number, now: Date): Promise<boolean> {
	const { id, counter: seen } = known.credential;
	const counted = await sql
		.update(passkey)
		.set({ counter, usedAt: now })
		.where(and(eq(passkey.credential, id), eq(passkey.counter, seen)))
		.returning({ credential: passkey.credential });
	return counted.length === 1;
}
