import type { Hono } from 'hono';
import type { Service } from '../../host/service.ts';
import { type LineVerb, mountVerb } from '../../host/verb-route.ts';
import { answerClaims } from './claim-command.ts';
import { answerClassify } from './classify-input.ts';
import { answerEffect, answerPool } from './pool-input.ts';

const VERBS: Readonly<Record<string, LineVerb>> = {
	claim: answerClaims,
	classify: answerClassify,
	pool: answerPool,
	effect: answerEffect,
};

/** Adds `/v1/weigh/…`: claims, pools, effects. Nothing that is sent is kept. */
export function mountWeigh(app: Hono, service: Service): void {
	for (const [name, verb] of Object.entries(VERBS)) {
		mountVerb(app, service, `/v1/weigh/${name}`, { now: () => verb, opened: async () => verb });
	}
}
