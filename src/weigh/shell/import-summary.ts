/** What a run over files of records came to. */
import type { Say } from '../../kit/index.ts';
import { type Conflict, join } from '../index.ts';
import type { Read, Run } from './import-run.ts';

/** For programs. */
export function summaryJson({ reads, held, unjoined, isForgetful, kept }: Run): object {
	const joined = join(held);
	return {
		files: reads,
		studies: joined.length,
		conflicts: joined.flatMap(({ conflicts }) => conflicts),
		unjoined,
		repeats: isForgetful ? 'possible' : 'none',
		...(kept === null ? {} : { kept }),
	};
}

/** For people; whatever was left out is said. */
export function summaryLines(
	{ reads, held, unjoined, isForgetful, kept }: Run,
	say: Say,
): string[] {
	const joined = join(held);
	return [
		...reads.map((read) => fileLine(read, say)),
		say('weigh.import.studies', { studies: joined.length }),
		...(kept === null ? [] : [say('weigh.import.kept', { kept })]),
		...(unjoined > 0 ? [say('weigh.import.unjoined', { held: held.length, unjoined })] : []),
		...(isForgetful ? [say('weigh.import.forgetful')] : []),
		...joined.flatMap(({ conflicts }) => conflicts).map((one) => conflictLine(one, say)),
	];
}

function fileLine({ file, records, fresh, quarantined, refused }: Read, say: Say): string {
	const told = say('weigh.import.line', { file, records, fresh, quarantined });
	return refused === null ? told : `${told} ${say(`weigh.import.${refused}`)}`;
}

function conflictLine({ field, values }: Conflict, say: Say): string {
	return say('weigh.import.conflict', {
		field: say(`weigh.import.field.${field}`),
		values: values.map(({ source, value }) => `${source}: ${value}`).join('; '),
	});
}
