/** Who sits at the desk: asked once, and again after signing in or out. */
import { signal } from '@preact/signals';
import { ask, type Refusal, type Told } from './ask.ts';

export type Me = {
	readonly person: { readonly id: string; readonly name: string } | null;
	readonly role: 'operator' | 'quality' | 'author' | 'lab' | 'clinic' | 'editor';
	readonly organisation: {
		readonly id: string;
		readonly kind: 'operator' | 'brand' | 'lab' | 'clinic' | 'editorial';
		readonly name: string;
		readonly sample: boolean;
	};
	/** What the server lets them do; the page offers nothing else. */
	readonly may: readonly string[];
};

/** Null for nobody; a refusal where the desk cannot be used here at all. */
export const me = signal<Me | Refusal | null>(null);

export const isPerson = (who: Me | Refusal | null): who is Me => who !== null && 'may' in who;

/** Whether the person here may do it. */
export const may = (action: string): boolean => isPerson(me.value) && me.value.may.includes(action);

/** Asks the server who this browser is signed in as. */
export async function whoIsHere(): Promise<void> {
	const told = await ask<Me>('me');
	if ('value' in told) me.value = told.value;
	else me.value = told.refusal.code === 'sign-in-needed' ? null : told.refusal;
}

/** Signs in with a passkey of this device. Null when the person called it off. */
export async function signIn(): Promise<Told<Me> | null> {
	const begun = await ask<Parameters<typeof startOf>[0]>('sign-in/begin', { body: {} });
	if ('refusal' in begun) return begun;
	const response = await startOf(begun.value);
	return response === null ? null : comeIn(await ask<Me>('sign-in', { body: { response } }));
}

type Creation = Parameters<typeof makeOf>[0];

/** Makes a passkey for whoever the link invites. Null when the person called it off. */
export async function enrol(token: string, name: string): Promise<Told<Me> | null> {
	const begun = await ask<Creation>('passkeys/begin', { body: { token, name } });
	if ('refusal' in begun) return begun;
	const response = await makeOf(begun.value);
	return response === null
		? null
		: comeIn(await ask<Me>('passkeys', { body: { token, name, response } }));
}

function comeIn(told: Told<Me>): Told<Me> {
	if ('value' in told) me.value = told.value;
	return told;
}

const webauthn = () => import('@simplewebauthn/browser');
type Webauthn = Awaited<ReturnType<typeof webauthn>>;
type Options<Ceremony extends (...given: never[]) => unknown> = Parameters<Ceremony>[0] extends {
	readonly optionsJSON: infer Json;
}
	? Json
	: never;

async function startOf(optionsJSON: Options<Webauthn['startAuthentication']>) {
	const { startAuthentication } = await webauthn();
	return startAuthentication({ optionsJSON }).catch(calledOff);
}

async function makeOf(optionsJSON: Options<Webauthn['startRegistration']>) {
	const { startRegistration } = await webauthn();
	return startRegistration({ optionsJSON }).catch(calledOff);
}

/** The browser throws alike for a finger that was not there, a closed window and a device without passkeys (WebAuthn Level 3, 14.5.1). */
function calledOff(error: unknown): null {
	if (error instanceof Error) return null;
	throw error;
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
	await ask('sign-out', { body: {} });
	me.value = null;
}
