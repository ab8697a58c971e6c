// VC Data Integrity: the stages of a proof one by one, and the signed document, of the JCS suites.
import {
	credential,
	encoding,
	nodeEngine,
	nodeSigner,
	parse,
	pureEngine,
	signature,
} from './product.mjs';
import { judge, same, unsupported, used } from './result.mjs';

const SUITES = [credential.eddsaJcs2022, credential.ecdsaJcs2019];
const folderOf = (file) => file.slice(0, file.lastIndexOf('/') + 1);
const baseOf = (file) => file.slice(file.lastIndexOf('/') + 1);

/** Files that lie in one folder tell of one proof. */
export async function runDataIntegrity(folder) {
	const places = [...new Set(folder.files.map(folderOf))];
	return places.flatMap((place) => {
		const files = folder.files.filter((file) => folderOf(file) === place);
		const suite = suiteOf(folder, files);
		if (suite === null) return files.map((file) => judgeLoose(folder, file));
		if (!SUITES.some(({ name }) => name === suite))
			return files.map((file) => unsupported(file, suite));
		return files.map((file) => judgeStage(folder, file, files));
	});
}

/** The suite that the proofs and configurations of a folder name; null where it has none. */
function suiteOf(folder, files) {
	const values = files.filter((file) => file.endsWith('.json')).map((file) => folder.json(file));
	const proofs = values.flatMap((value) => [value, ...[value.proof ?? []].flat()]);
	const named = proofs.find((one) => 'cryptosuite' in one || 'verificationMethod' in one);
	return named === undefined ? null : (named.cryptosuite ?? named.type);
}

/** What belongs to several folders: keys, and documents before they are signed. */
function judgeLoose(folder, file) {
	if (!file.endsWith('.json')) return used(file);
	const value = folder.json(file);
	if (Array.isArray(value)) return used(file);
	const pairs = 'publicKeyMultibase' in value ? [value] : Object.values(value).filter(isPair);
	if (pairs.length > 0)
		return judge(file, () => pairs.map(checkPair).find((why) => why !== null) ?? null);
	return judge(file, () => checkUnsigned(folder, file));
}

const isPair = (value) => typeof value === 'object' && 'publicKeyMultibase' in (value ?? {});

function checkPair({ publicKeyMultibase: text, privateKeyMultibase: secret }) {
	const key = signature.parseMultikey(text);
	if (key === null) return isOtherKey(text) ? null : 'no key that is known';
	if (signature.printMultikey(key) !== text) return 'another text is printed';
	// Two bytes say what the secret is (ed25519-priv 0x1300), 32 are the seed.
	const seed = encoding.decodeBase58(secret.slice(1)).slice(2);
	return same(signature.printMultikey(nodeSigner(seed).key), text);
}

function isOtherKey(text) {
	const [p256, p384] = [signature.p256PointOf(text), signature.p384PointOf(text)];
	if (p256 !== null) return signature.parseP256Key(p256) !== null;
	return p384 !== null && signature.parseP384Key(p384) !== null;
}

/** It is a credential, and where a suite of ours signed it, what was signed. */
function checkUnsigned(folder, file) {
	const document = parse(folder.text(file));
	const [first] = credential.checkCredential(document, 'draft');
	if (first !== undefined) return `${first.code} ${first.path}`;
	const bare = encoding.canonicalJson(document);
	return same(encoding.canonicalJson(parse(bare)), bare);
}

function judgeStage(folder, file, files) {
	const name = files.find((one) => baseOf(one).startsWith('signed'));
	if (name === undefined) return judge(file, () => 'no signed document lies beside it');
	return judge(file, () => {
		const document = parse(folder.text(name));
		const stage = STAGES.find(({ begins }) => baseOf(file).startsWith(begins));
		return stage === undefined
			? 'a stage that is not known'
			: stage.check(folder.text(file), document);
	});
}

/** Configuration, hashes and what was signed, as the product makes them. */
function stagesOf(document) {
	const [proof] = credential.proofsOf(document);
	const config = credential.without(proof, 'proofValue');
	const secured = credential.securedPart(document, config, null);
	const suite = SUITES.find(({ name }) => name === proof.cryptosuite);
	const multikey = signature.multikeyOfMethod(proof.verificationMethod);
	const hash = suite.hash(multikey, pureEngine);
	const hashes = {
		document: credential.hashJson(secured, hash),
		config: credential.hashJson(config, hash),
	};
	return {
		proof,
		config,
		secured,
		hashes,
		data: credential.hashData(hashes.config, hashes.document),
	};
}

const hexIs = (text, bytes) => same(encoding.encodeHex(bytes), text.trim());
const textIs = (text, value) => same(encoding.canonicalJson(value), text.trimEnd());
const signatureOf = ({ proof }) => encoding.decodeBase58(proof.proofValue.slice(1));

const STAGES = [
	{ begins: 'canonDoc', check: (text, document) => textIs(text, stagesOf(document).secured) },
	{ begins: 'proofCanon', check: (text, document) => textIs(text, stagesOf(document).config) },
	{
		begins: 'proofConfig',
		check: (text, document) =>
			textIs(encoding.canonicalJson(parse(text)), stagesOf(document).config),
	},
	{ begins: 'docHash', check: (text, document) => hexIs(text, stagesOf(document).hashes.document) },
	{ begins: 'proofHash', check: (text, document) => hexIs(text, stagesOf(document).hashes.config) },
	{ begins: 'combinedHash', check: (text, document) => hexIs(text, stagesOf(document).data) },
	{ begins: 'sigHex', check: (text, document) => hexIs(text, signatureOf(stagesOf(document))) },
	{
		begins: 'sigBTC58',
		check: (text, document) =>
			same(`z${encoding.encodeBase58(signatureOf(stagesOf(document)))}`, text.trim()),
	},
	{ begins: 'signed', check: (_, document) => checkSigned(document) },
];

/** Every proof holds in both engines, and none does once a letter of the document is another. */
function checkSigned(document) {
	const changed = { ...document, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' };
	for (const engine of [pureEngine, nodeEngine]) {
		const policy = { engine, suites: SUITES, purpose: 'assertionMethod' };
		const verdicts = credential.verifyProofs(document, policy);
		const bad = verdicts.find(({ fault }) => fault !== null);
		if (verdicts.length === 0 || bad !== undefined) return `refused as ${bad?.fault ?? 'unsigned'}`;
		if (credential.verifyProofs(changed, policy).some(({ fault }) => fault === null))
			return 'a changed document stands too';
	}
	return null;
}
