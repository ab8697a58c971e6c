import type { Hono } from 'hono';
import type { PersonalAccess } from '../../host/personal.ts';
import { mountPersonalVerb } from '../../host/personal-verb.ts';
import type { Service } from '../../host/service.ts';
import { answerScenario } from './plan-input.ts';

/** Adds `/v1/plan`: a routine day by day. A profile is personal: other machines are refused, nothing is stored. */
export function mountPlan(app: Hono, service: Service & PersonalAccess): void {
	mountPersonalVerb(app, service, '/v1/plan', () => answerScenario);
}
