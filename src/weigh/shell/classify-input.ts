/** A title and an abstract from a stranger, parsed once, and what they say of their study. */
import type { LineAnswer } from '../../host/ndjson.ts';
import { type ClassifyInput, classifyInputSchema, readAbstract } from '../index.ts';
import { faultOf } from './pool-input.ts';

/** One line of `weigh classify`. */
export function answerClassify(request: object): LineAnswer {
	const { data, error } = classifyInputSchema.safeParse(request);
	return data === undefined
		? { error: faultOf(error?.issues ?? []) }
		: { answer: classified(data) };
}

function classified({ title, abstract }: ClassifyInput): object {
	const { design, people, duration, intervention, kingdom, route } = readAbstract(
		title,
		abstract ?? '',
	);
	return {
		design,
		n_participants: people?.value ?? null,
		duration_weeks: duration?.value ?? null,
		intervention: intervention?.value ?? null,
		vesicle_kingdom: kingdom?.value ?? null,
		route: route?.value ?? null,
		because: {
			n_participants: people?.sentence ?? null,
			duration_weeks: duration?.sentence ?? null,
			intervention: intervention?.sentence ?? null,
			vesicle_kingdom: kingdom?.sentence ?? null,
			route: route?.sentence ?? null,
		},
	};
}
