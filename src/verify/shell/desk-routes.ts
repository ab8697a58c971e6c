/** `/v1/desk`: everything people do at the desk, each route behind its guard. */
import type { Hono } from 'hono';
import { AUDIT_ROUTES } from './desk-audit-routes.ts';
import { BATCH_ROUTES } from './desk-batch-routes.ts';
import { DOOR_ROUTES } from './desk-door-routes.ts';
import { DRAFT_ROUTES } from './desk-draft-routes.ts';
import { IMPORT_ROUTES } from './desk-import-routes.ts';
import { PARTY_ROUTES } from './desk-party-routes.ts';
import { PEOPLE_ROUTES } from './desk-people-routes.ts';
import { PROPOSAL_ROUTES } from './desk-proposal-routes.ts';
import { type DeskRoute, mountDeskRoutes } from './desk-route.ts';
import { DESK_SCAN_ROUTES } from './desk-scan-routes.ts';
import type { DeskService } from './desk-service.ts';

export const DESK_ROUTES: readonly DeskRoute[] = [
	...DOOR_ROUTES,
	...PEOPLE_ROUTES,
	...AUDIT_ROUTES,
	...PROPOSAL_ROUTES,
	...DRAFT_ROUTES,
	...BATCH_ROUTES,
	...IMPORT_ROUTES,
	...PARTY_ROUTES,
	...DESK_SCAN_ROUTES,
];

/** Adds the desk. */
export function mountDesk(app: Hono, service: DeskService): void {
	mountDeskRoutes(app, service, DESK_ROUTES);
}
