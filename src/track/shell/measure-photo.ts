/** Photos by their paths, measured one after the other; a baseline is looked at once for all photos that name it. */
import type { FaceEngine, Photo, Prepare } from '../photo/index.ts';
import { measureFace, prepare } from '../photo/index.ts';
import { printMeasure, refused } from '../print-measure.ts';
import type { MeasureAnswer, MeasureInput } from '../schema.ts';

/** Opens a picture; handed over by the app, as one room's shell is closed to another's. */
export type OpenPhoto = (path: string) => Promise<
	| { readonly picture: Photo }
	| {
			readonly fault: {
				readonly code: string;
				readonly facts: Readonly<Record<string, string | number>>;
			};
	  }
>;

export type Measured =
	| { readonly answer: MeasureAnswer }
	/** The baseline gives no numbers itself, so nothing can be held against it. */
	| { readonly baseline: MeasureAnswer['refusals'][number] };

const KEPT = 4;

export function openMeasurer(engine: () => Promise<FaceEngine>, open: OpenPhoto) {
	const kept = new Map<string, Promise<Prepare | { readonly refusal: 'wrong-file' }>>();
	const look = async (path: string) => {
		const opened = await open(path);
		return 'fault' in opened
			? ({ refusal: 'wrong-file' } as const)
			: prepare(opened.picture, await engine());
	};
	const baselineAt = (path: string) => {
		const known = kept.get(path) ?? look(path);
		kept.delete(path);
		kept.set(path, known);
		const [oldest] = kept.keys();
		if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
		return known;
	};
	return async ({ image, baseline }: MeasureInput): Promise<Measured> => {
		const before = baseline === undefined || baseline === null ? null : await baselineAt(baseline);
		if (before !== null && 'refusal' in before) return { baseline: before.refusal };
		const taken = await look(image);
		if ('refusal' in taken) return { answer: refused(taken.refusal) };
		return { answer: printMeasure(measureFace(taken.prepared, before?.prepared ?? null)) };
	};
}
