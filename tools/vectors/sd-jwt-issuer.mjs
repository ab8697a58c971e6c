// An issuer and a holder of SD-JWT, for tests alone: the product checks such tokens and makes none.
import { canonical, encoding, nodeSigner, pureEngine } from './product.mjs';

const base64 = (value) => encoding.encodeBase64Url(encoding.encodeUtf8(canonical(value)));
const digestOf = (text) => encoding.encodeBase64Url(pureEngine.sha256(encoding.encodeUtf8(text)));

/** Signs with a key of nobody. */
export const SIGNER = nodeSigner(new Uint8Array(32).fill(9));

/** Claims, with those that the frame names behind digests: `{ header, payload, disclosures }` (RFC 9901 clause 4). */
export function issue(claims, frame) {
	const state = { disclosures: [], salts: 0 };
	const payload = { ...hide(claims, frame, state), _sd_alg: 'sha-256' };
	return { header: { alg: 'EdDSA' }, payload, disclosures: state.disclosures };
}

function saltOf(state) {
	state.salts += 1;
	return digestOf(`salt ${state.salts}`).slice(0, 22);
}

/** Inner claims are hidden first, so that an outer disclosure holds digests of inner ones. */
function hide(value, frame, state) {
	if (typeof value !== 'object' || value === null || frame === undefined) return value;
	return Array.isArray(value) ? hideList(value, frame, state) : hideObject(value, frame, state);
}

function disclose(parts, state) {
	const text = base64([saltOf(state), ...parts]);
	state.disclosures.push(text);
	return digestOf(text);
}

const decoys = ({ _sd_decoy: count = 0 }, state) =>
	Array.from({ length: count }, () => digestOf(`decoy ${saltOf(state)}`));

function hideObject(value, frame, state) {
	const { _sd: names = [] } = frame;
	const inner = Object.entries(value).map(([name, one]) => [name, hide(one, frame[name], state)]);
	const open = inner.filter(([name]) => !names.includes(name));
	const digests = inner
		.filter(([name]) => names.includes(name))
		.map(([name, one]) => disclose([name, one], state));
	const all = [...digests, ...decoys(frame, state)].sort();
	return { ...Object.fromEntries(open), ...(all.length === 0 ? {} : { _sd: all }) };
}

function hideList(value, frame, state) {
	const { _sd: places = [] } = frame;
	const inner = value.map((one, at) => hide(one, frame[at], state));
	const items = inner.map((one, at) =>
		places.includes(at) ? { '...': disclose([one], state) } : one,
	);
	return [...items, ...decoys(frame, state).map((digest) => ({ '...': digest }))];
}

/** The token with these disclosures, in the three forms in which it may be sent (clauses 4 and 8). */
export function serialise({ header, payload }, disclosures) {
	const [protectedPart, payloadPart] = [base64(header), base64(payload)];
	const signed = `${protectedPart}.${payloadPart}`;
	const signature = encoding.encodeBase64Url(SIGNER.sign(encoding.encodeUtf8(signed)));
	const one = { protected: protectedPart, signature, header: { disclosures } };
	return {
		compact: `${[`${signed}.${signature}`, ...disclosures].join('~')}~`,
		flattened: JSON.stringify({ payload: payloadPart, ...one }),
		general: JSON.stringify({ payload: payloadPart, signatures: [one] }),
	};
}
