/** `passport export` and `passport open`: a passport in the words of others, and hidden fields for whoever may read them. */
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { issueVcJwt } from '../credential/index.ts';
import { canonicalJson, type JsonObject, parseStrictJson } from '../encoding/index.ts';
import { dccOf, dppOf, epcisOf } from '../link/index.ts';
import { openHidden, type Passport, readPassport } from '../passport/index.ts';
import { printDidKey } from '../signature/index.ts';
import { valueText } from './batch-words.ts';
import { openDeskFolder } from './desk-folder.ts';
import { brandSigner } from './desk-parties.ts';
import { type DeskOptions, deskAt, done, readNamed } from './desk-talk.ts';
import { nodeEngine } from './node-engine.ts';

const FORMATS = ['epcis', 'untp-dpp', 'untp-dcc', 'vc-jwt'] as const;
type Format = (typeof FORMATS)[number];

type ExportOptions = DeskOptions & {
	readonly format: string;
	readonly stem: string;
	readonly lab?: string;
	readonly brand?: string;
	readonly out?: string;
};

/** Where an address leads that names no host of the brand's own: GS1's, which sends on. */
const GS1_STEM = 'https://id.gs1.org';

/** Adds `export` and `open` to the `passport` verb. */
export async function joinExportCommand(passport: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk', 'batch');
	passport
		.command('export')
		.description(say('desk.export.description'))
		.argument('<file>', say('desk.export.file'))
		.requiredOption('--format <name>', say('desk.export.format', { formats: FORMATS.join(', ') }))
		.option('--stem <address>', say('desk.export.stem'), GS1_STEM)
		.option('--lab <name>', say('desk.export.lab'))
		.option('--brand <id>', say('desk.export.brand'))
		.option('--desk <folder>', say('desk.cli.folder'))
		.option('--out <file>', say('desk.passport.out'))
		.action((file: string, options: ExportOptions) => exportAs(file, options, host, say));
	passport
		.command('open')
		.description(say('desk.open.description'))
		.argument('<file>', say('desk.export.file'))
		.argument('<disclosures>', say('desk.open.disclosures'))
		.option('--json', say('cli.option.json'))
		.action((file: string, disclosures: string, options: DeskOptions) =>
			open(file, disclosures, options, host, say),
		);
}

async function passportIn(file: string, say: Say): Promise<Passport> {
	const { passport } = readPassport(await readNamed(file, say), nodeEngine);
	if (passport === null) throw new UsageError(say('desk.export.no-passport', { file }));
	return passport;
}

async function exportAs(
	file: string,
	options: ExportOptions,
	host: CommandHost,
	say: Say,
): Promise<void> {
	const format = FORMATS.find((one) => one === options.format);
	if (format === undefined) {
		const formats = FORMATS.join(', ');
		throw new UsageError(say('desk.export.format-unknown', { given: options.format, formats }));
	}
	const passport = await passportIn(file, say);
	const text = await EXPORTS[format]({ passport, options, host, say });
	if (options.out === undefined) host.output.write(`${text}\n`);
	else await writeFile(options.out, `${text}\n`);
}

type Export = {
	readonly passport: Passport;
	readonly options: ExportOptions;
	readonly host: CommandHost;
	readonly say: Say;
};

const printed = (document: JsonObject): string => JSON.stringify(document, null, '\t');
const addressOf = ({ passport: { digest }, options: { stem } }: Export): string =>
	`${stem}/v1/verify/passports/${digest}`;

function untpPlace(given: Export) {
	const { passport, options } = given;
	const { lot } = passport.credential.credentialSubject;
	const productName = `${passport.credential.issuer.name}, ${lot}`;
	const { digest } = passport;
	return { origin: options.stem, passport: addressOf(given), digest, productName };
}

/** The lab that is asked for, or the only one that the report names. */
function conformity(given: Export): string {
	const { passport, options, say } = given;
	const { fields } = passport.credential.credentialSubject;
	const labs = [...new Set(Object.values(fields).flatMap(({ lab }) => lab ?? []))];
	const [only, ...more] = labs;
	const lab = options.lab ?? (more.length === 0 ? only : undefined);
	const made = lab === undefined ? null : dccOf(passport.credential, lab, untpPlace(given));
	if (made === null) throw new UsageError(say('desk.export.which-lab', { labs: labs.join(', ') }));
	return printed(made);
}

/** The same statements as a token; only the issuer's own key can make one. */
async function token({ passport, options, host, say }: Export): Promise<string> {
	if (options.brand === undefined) throw new UsageError(say('desk.export.needs-brand'));
	const desk = await openDeskFolder(deskAt(options, host), host.clock);
	const signer = done(await brandSigner(desk, options.brand), say);
	if (printDidKey(signer.key) !== passport.credential.issuer.id)
		throw new UsageError(say('desk.export.other-key', { brand: options.brand }));
	const { proof: _, ...credential } = passport.credential;
	return issueVcJwt(JSON.parse(canonicalJson(JSON.parse(JSON.stringify(credential)))), signer);
}

const EXPORTS: Readonly<Record<Format, (given: Export) => string | Promise<string>>> = {
	epcis: (given) => {
		const created = `${given.host.clock.now().toISOString().slice(0, 19)}Z`;
		const place = { origin: given.options.stem, passport: addressOf(given), created };
		return printed(epcisOf(given.passport.credential.credentialSubject, place));
	},
	'untp-dpp': (given) => printed(dppOf(given.passport.credential, untpPlace(given))),
	'untp-dcc': conformity,
	'vc-jwt': token,
};

const disclosuresSchema = z.strictObject({
	disclosures: z.array(z.string().check(z.maxLength(100_000))).check(z.maxLength(200)),
});

async function open(
	file: string,
	disclosures: string,
	options: DeskOptions,
	host: CommandHost,
	say: Say,
): Promise<void> {
	const { credential } = await passportIn(file, say);
	const read = parseStrictJson(await readNamed(disclosures, say));
	const given = disclosuresSchema.safeParse('value' in read ? read.value : null);
	if (!given.success) throw new UsageError(say('desk.open.no-disclosures', { file: disclosures }));
	const opened = openHidden(credential.credentialSubject, given.data.disclosures, nodeEngine);
	if ('refused' in opened) throw new UsageError(say(`desk.open.refused.${opened.refused}`));
	if (options.json === true) {
		printJson(host, opened.fields);
		return;
	}
	for (const [id, value] of Object.entries(opened.fields))
		host.output.write(`${id}: ${valueText(value, say)}\n`);
}
