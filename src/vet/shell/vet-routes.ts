import type { Hono } from 'hono';
import type { Source } from '../../host/gate.ts';
import type { PersonalAccess } from '../../host/personal.ts';
import { mountPersonalVerb } from '../../host/personal-verb.ts';
import type { Service } from '../../host/service.ts';
import type { Vocabulary } from '../../read/index.ts';
import { answerVet } from './vet-input.ts';

/** Adds `/v1/vet`. A profile is personal: other machines are refused, nothing is stored. */
export function mountVet(
	app: Hono,
	service: Service & PersonalAccess,
	vocabulary: Source<Vocabulary>,
): void {
	mountPersonalVerb(app, service, '/v1/vet', async () => {
		const opened = await vocabulary.opened();
		return (request) => answerVet(request, opened);
	});
}
