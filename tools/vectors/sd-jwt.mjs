// SD-JWT: what an issuer hides and a holder shows, in both serialisations, as the product reads it.
import { canonical, credential, pureEngine, signature } from './product.mjs';
import { judge, same, unsupported } from './result.mjs';
import { issue, SIGNER, serialise } from './sd-jwt-issuer.mjs';

const KEY = signature.printMultikey(SIGNER.key);
const POLICY = { engine: pureEngine, keyOf: () => KEY, now: 0 };

export async function runSdJwt(folder) {
	return folder.files
		.filter((file) => file.endsWith('.json'))
		.map((file) =>
			/key_?binding/i.test(file)
				? unsupported(file, 'key binding')
				: judge(file, () => checkCase(folder.json(file))),
		);
}

function checkCase({
	claims,
	disclosureFrame,
	presentationFrames,
	presentedClaims,
	requiredClaimKeys,
}) {
	const token = issue(claims, disclosureFrame);
	const shown = shownBy(token, presentationFrames);
	const missing = requiredClaimKeys.find((key) => valueAt(claims, key.split('.')) === undefined);
	return (
		checkForms(serialise(token, token.disclosures), claims) ??
		checkForms(serialise(token, shown), presentedClaims) ??
		checkChanged(token) ??
		(missing === undefined ? null : `${missing} is not there`)
	);
}

const valueAt = (value, [name, ...rest]) =>
	name === undefined ? value : value === undefined ? undefined : valueAt(value?.[name], rest);

/** The disclosures of every place that the frame names, and of what lies around it. */
function shownBy({ payload, disclosures }, frame) {
	const processed = credential.processDisclosures(payload, disclosures, pureEngine);
	if ('refused' in processed) throw new Error(processed.refused);
	const wanted = new Set(placesIn(frame, ''));
	return disclosures.filter((text) => wanted.has(processed.places.get(text).join('.')));
}

const placesIn = (frame, above) =>
	Object.entries(frame).flatMap(([name, inner]) => [
		above + name,
		...(typeof inner === 'object' ? placesIn(inner, `${above}${name}.`) : []),
	]);

function checkForms(forms, wanted) {
	for (const [form, text] of Object.entries(forms)) {
		const reading = credential.readSdJwt(text, POLICY);
		if ('refused' in reading) return `${form} is refused as ${reading.refused}`;
		const why = sameClaims(reading.claims, wanted);
		if (why !== null) return `${form}: ${why}`;
	}
	return null;
}

/** An object of which nothing is shown may stand empty, or not stand at all. */
function sameClaims(found, wanted) {
	const [one, other] = [canonical(found), canonical(wanted)];
	return one === other
		? null
		: same(canonical(withoutEmpty(found)), canonical(withoutEmpty(wanted)));
}

function withoutEmpty(value) {
	if (Array.isArray(value)) return value.map(withoutEmpty);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(([name, one]) => [name, withoutEmpty(one)]);
	return Object.fromEntries(members.filter(([, one]) => !isEmpty(one)));
}

const isEmpty = (value) =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.keys(value).length === 0;

/** A disclosure that was changed, or that belongs to another token, is refused. */
function checkChanged(token) {
	const [first] = token.disclosures;
	if (first === undefined) return null;
	const other = issue({ a: 1 }, { _sd: ['a'] }).disclosures;
	const changed = first.startsWith('W') ? `X${first.slice(1)}` : `W${first.slice(1)}`;
	for (const disclosures of [[changed], [...token.disclosures, ...other], [first, first]]) {
		const { compact } = serialise(token, disclosures);
		const reading = credential.readSdJwt(compact, POLICY);
		if (!('refused' in reading)) return 'a changed token stands too';
	}
	return null;
}
