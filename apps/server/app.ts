/** Every route of the product on one hono app. */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { responseOf, withEtag } from '../../src/host/answer.ts';
import type { Admitted } from '../../src/host/guarded-route.ts';
import { PUBLIC_HEADERS } from '../../src/host/headers.ts';
import { isDatabaseLost } from '../../src/host/host-error.ts';
import { passGate, problemResponse } from '../../src/host/service.ts';
import type { StaticFiles } from '../../src/host/static-files.ts';
import { mountSystem, type SystemService } from '../../src/host/system-routes.ts';
import { mountPlan } from '../../src/plan/shell/routes.ts';
import { mountTriage } from '../../src/plan/shell/triage-routes.ts';
import { type KnowledgeService, mountKnowledge } from '../../src/read/shell/knowledge-routes.ts';
import { mountPages, type PageService } from '../../src/read/shell/page-routes.ts';
import { mountRead } from '../../src/read/shell/read-routes.ts';
import { mountCatalogue } from '../../src/read/shell/routes.ts';
import { mountReport } from '../../src/report/shell/routes.ts';
import { mountScan, type ScanService } from '../../src/scan/shell/routes.ts';
import { type BatchService, mountBatches } from '../../src/verify/shell/batch-routes.ts';
import { authorise } from '../../src/verify/shell/desk-guard.ts';
import type { DeskAction } from '../../src/verify/shell/desk-permission.ts';
import { mountDesk } from '../../src/verify/shell/desk-routes.ts';
import type { DeskService } from '../../src/verify/shell/desk-service.ts';
import { mountLog } from '../../src/verify/shell/log-routes.ts';
import {
	answerCompressed,
	mountResolver,
	type ResolverService,
} from '../../src/verify/shell/resolver-routes.ts';
import { mountSightings, type SightingService } from '../../src/verify/shell/scan-routes.ts';
import { mountWitness, type WitnessService } from '../../src/verify/shell/witness-routes.ts';
import type { ClinicService } from '../../src/vet/shell/clinic-route.ts';
import { mountClinic } from '../../src/vet/shell/clinic-routes.ts';
import { mountVet } from '../../src/vet/shell/vet-routes.ts';
import type { EditorService } from '../../src/weigh/shell/editor-route.ts';
import { mountEditor } from '../../src/weigh/shell/editor-routes.ts';
import { mountLedger } from '../../src/weigh/shell/ledger-routes.ts';
import { mountWeigh } from '../../src/weigh/shell/routes.ts';

export type AppService = KnowledgeService &
	PageService &
	ScanService &
	DeskService &
	BatchService &
	SightingService &
	ResolverService &
	WitnessService &
	Pick<ClinicService, 'clinic'> &
	Pick<EditorService, 'evidence'> &
	SystemService & {
		/** The built web app. */
		readonly files: StaticFiles;
		/** The committed `openapi.json`. */
		readonly openapi: () => Promise<string>;
	};

/** Puts the routes together; nothing here opens or waits for anything. */
export function createApp(service: AppService): Hono {
	const app = new Hono();
	count(app, service);
	mountSystem(app, service);
	mountRead(app, service, service.vocabulary);
	mountReport(app, service, service.vocabulary);
	mountScan(app, service);
	mountPlan(app, service);
	mountVet(app, service, service.vocabulary);
	mountTriage(app, service);
	mountWeigh(app, service);
	mountLedger(app, service);
	mountCatalogue(app, service);
	mountKnowledge(app, service);
	mountPages(app, service);
	mountDesk(app, service);
	mountClinic(app, { ...service, admitToClinic: guardOf(service) });
	mountEditor(app, { ...service, admitToEvidence: guardOf(service) });
	mountResolver(app, service);
	mountSightings(app, service);
	mountBatches(app, service);
	mountLog(app, service);
	mountWitness(app, service);
	mountOpenapi(app, service);
	app.notFound(async ({ req }) => {
		const unpacked = await answerCompressed(service, req.raw);
		const file = unpacked ?? (await service.files.answer(req.raw));
		return file ?? problemResponse(service, req.raw, { code: 'not-found' });
	});
	app.onError((fault, context) => {
		service.log.error('request failed', { route: routePath(context), fault });
		const problem = isDatabaseLost(fault) ? DATABASE_AWAY : ({ code: 'fault' } as const);
		return problemResponse(service, context.req.raw, problem);
	});
	return app;
}

/** The desk knows who sits there; clinics and editors ask it. */
function guardOf(service: AppService) {
	return async (request: Request, action: DeskAction): Promise<Admitted> => {
		const gate = passGate(service.desk);
		if ('problem' in gate) return gate;
		return authorise(service, gate.value.database.sql, request, action);
	};
}

/** It may come back: PostgreSQL is another machine's matter. */
const DATABASE_AWAY = { code: 'database-unavailable', retryAfter: 30 } as const;

/** Counts by the pattern of the route, never by the address: an address names a product someone looked at. */
function count(app: Hono, { metrics }: AppService): void {
	app.use(async (context, next) => {
		const started = performance.now();
		await next();
		const route = routePath(context, -1);
		metrics.answered(
			route === '/*' ? 'file' : route,
			context.res.status,
			performance.now() - started,
		);
	});
}

function mountOpenapi(app: Hono, { openapi }: AppService): void {
	app.get('/openapi.json', async ({ req }) => {
		const headers = { ...PUBLIC_HEADERS, 'content-type': 'application/json; charset=utf-8' };
		const answer = { status: 200, headers, body: await openapi() };
		return responseOf(withEtag(answer, req.header('if-none-match')));
	});
}
