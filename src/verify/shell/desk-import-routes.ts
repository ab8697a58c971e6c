/** Files of instruments, taken into a draft at the desk by its brand or by the lab that measured. */
import * as z from 'zod/mini';
import { sayTo } from '../../host/service.ts';
import { decodeBase64 } from '../encoding/index.ts';
import { type InstrumentRefusal, MOST_FILE } from '../instruments/index.ts';
import { note, UNKNOWN, withFolder } from './desk-at-folder.ts';
import { nameOf, seenDraft, viewOf } from './desk-draft-routes.ts';
import { alterDraft, withReport } from './desk-drafts.ts';
import { type AskedBy, type DeskAnswer, type DeskRoute, writeRoute } from './desk-route.ts';
import { importFile } from './import-file.ts';

/** Four letters of base64 for three bytes. */
const MOST_LETTERS = Math.ceil(MOST_FILE / 3) * 4;
/** What stands around them is short. */
const MOST_BODY = MOST_LETTERS + 4_096;

const importSchema = z.object({
	/** The file as the instrument wrote it, in base64. */
	file: z.string().check(z.maxLength(MOST_LETTERS)),
	/** Where the file does not say it. */
	dilution: z.optional(z.number().check(z.gte(1), z.lte(1e9))),
	date: z.optional(z.iso.date()),
	/** Name of the lab that measured; of a lab that imports, its own counts. */
	lab: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
	replace: z.optional(z.boolean()),
});
type Body = z.infer<typeof importSchema>;

const NO_BASE64 = {
	problem: { code: 'input-invalid', facts: { path: 'file' }, path: 'file' },
} as const;

const take = withFolder<Body>(async (asked, folder) => {
	const bytes = decodeBase64(asked.body.file);
	if (bytes === null) return NO_BASE64;
	const known = await seenDraft(asked, folder);
	if (known === null) return UNKNOWN;
	const done = await alterDraft(folder, known.id, (draft) => {
		const imported = importFile(draft.report, bytes, askOf(asked));
		return 'refused' in imported
			? imported
			: { ...imported, draft: withReport(folder, draft, imported.report) };
	});
	if (done === null) return UNKNOWN;
	if ('refused' in done) return refused(asked, done);
	const { draft, raw, reading } = done;
	const { form, fields, doubts } = reading;
	await note(asked, 'file-import', nameOf(draft), { raw, form });
	return {
		value: {
			draft: await viewOf(asked, folder, draft),
			form,
			raw,
			fields: Object.keys(fields),
			doubts,
		},
	};
});

function askOf({ actor, body }: AskedBy<Body>) {
	const { dilution = null, date = null, lab = null, replace = false } = body;
	const { kind, name } = actor.organisation;
	return { dilution, date, lab: kind === 'lab' ? name : lab, isReplacing: replace };
}

/** Why, in the words of whoever asks. */
function refused(
	{ service, request }: AskedBy<Body>,
	{ refused: code, facts }: InstrumentRefusal,
): DeskAnswer {
	const say = sayTo(service, request.headers.get('accept-language'));
	const reason = say(`instrument.refusal.${code}`, facts);
	const errors = [{ path: 'file', code, message: reason }];
	return { problem: { code: 'file-refused', facts: { reason }, path: 'file', errors } };
}

export const IMPORT_ROUTES: readonly DeskRoute[] = [
	writeRoute({
		method: 'POST',
		path: '/v1/desk/drafts/:id/import',
		summary:
			'Takes the values of an instrument’s file into a draft, each with the hash of the file',
		needs: 'file-import',
		schema: importSchema,
		most: MOST_BODY,
		answer: take,
	}),
];
