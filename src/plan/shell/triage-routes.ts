import type { Hono } from 'hono';
import type { PersonalAccess } from '../../host/personal.ts';
import { mountPersonalVerb } from '../../host/personal-verb.ts';
import type { Service } from '../../host/service.ts';
import { answerTriage } from './triage-input.ts';

/** Adds `/v1/plan/triage`. What somebody sees on the skin is personal: other machines are refused, nothing is stored. */
export function mountTriage(app: Hono, service: Service & PersonalAccess): void {
	mountPersonalVerb(app, service, '/v1/plan/triage', () => answerTriage);
}
