/** What the routes of a clinic are given, and what a person must be allowed to. */
import type { Gate } from '../../host/gate.ts';
import type {
	Admitted,
	GuardedAnswer,
	GuardedAsked,
	GuardedRoute,
} from '../../host/guarded-route.ts';
import type { Service } from '../../host/service.ts';
import type { ClinicStore } from './clinic-store.ts';

/** Words of the desk's table. */
export type ClinicAction = 'visit-see' | 'visit-keep';

export type ClinicService = Service & {
	/** Opens with the database. */
	readonly clinic: Gate<ClinicStore>;
	/** Who asks, if they may do it. */
	readonly admitToClinic: (request: Request, action: ClinicAction) => Promise<Admitted>;
};

export type ClinicAsked = GuardedAsked<ClinicStore>;
export type ClinicAnswer = GuardedAnswer;
export type ClinicRoute = GuardedRoute<ClinicStore, ClinicAction>;
