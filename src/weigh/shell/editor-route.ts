/** What the routes of an editor are given, and what a person must be allowed to. */
import type { Gate } from '../../host/gate.ts';
import type {
	Admitted,
	GuardedAnswer,
	GuardedAsked,
	GuardedRoute,
} from '../../host/guarded-route.ts';
import type { Service } from '../../host/service.ts';
import type { Evidence } from './evidence.ts';
import type { TellLog } from './publish.ts';

/** Words of the desk's table. */
export type EditorAction =
	| 'evidence-see'
	| 'evidence-import'
	| 'evidence-edit'
	| 'evidence-publish';

/** The evidence of this server, and the public log that a release is told. */
export type EditorStore = Evidence & { readonly tellLog: TellLog };

export type EditorService = Service & {
	/** Opens with the database. */
	readonly evidence: Gate<EditorStore>;
	/** Who asks, if they may do it. */
	readonly admitToEvidence: (request: Request, action: EditorAction) => Promise<Admitted>;
};

export type EditorAsked = GuardedAsked<EditorStore>;
export type EditorAnswer = GuardedAnswer;
export type EditorRoute = GuardedRoute<EditorStore, EditorAction>;
