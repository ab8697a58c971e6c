/** Who may do what at the desk: one table, deny by default. */
import type { Actor } from '../../host/actor.ts';
import { allows, type Permissions } from '../../host/role.ts';

export const DESK_ACTIONS = [
	'desk-see',
	'token-take',
	'people-see',
	'people-invite',
	'people-remove',
	'program-add',
	'organisation-see',
	'organisation-add',
	'audit-see',
	'proposal-see',
	'proposal-decide',
	'key-see',
	'key-make',
	'key-rotate',
	'gtin-bind',
	'lab-enrol',
	'draft-see',
	'draft-write',
	'file-import',
	'passport-see',
	'passport-sign',
	'passport-publish',
	'lab-sign',
	'passport-supersede',
	'passport-suspend',
	'passport-recall',
	'passport-lift',
	'label-print',
	'scan-see',
	'visit-see',
	'visit-keep',
	'evidence-see',
	'evidence-import',
	'evidence-edit',
	'evidence-publish',
] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];

/**
 * `operator` enrols organisations, people, keys and labs, and touches no passport; `quality` answers for a brand's
 * passports; `author` prepares them; `lab` signs what it measured; `clinic` keeps its visits, which nobody else sees; `editor` reads
 * studies, rates and publishes them, and touches no passport.
 */
const PERMISSIONS: Permissions<DeskAction> = {
	'desk-see': ['operator', 'quality', 'author', 'lab', 'clinic', 'editor'],
	'token-take': ['operator', 'quality', 'author', 'lab', 'clinic', 'editor'],
	'people-see': ['operator', 'quality', 'lab', 'clinic', 'editor'],
	'people-invite': ['operator'],
	'people-remove': ['operator'],
	'program-add': ['quality', 'lab', 'editor'],
	'organisation-see': ['operator', 'quality', 'author', 'lab'],
	'organisation-add': ['operator'],
	'audit-see': ['operator', 'quality', 'lab', 'clinic', 'editor'],
	'proposal-see': ['operator', 'quality'],
	'proposal-decide': ['operator', 'quality'],
	'key-see': ['operator', 'quality', 'author', 'lab'],
	'key-make': ['quality', 'lab'],
	'key-rotate': ['quality'],
	'gtin-bind': ['operator'],
	'lab-enrol': ['operator'],
	'draft-see': ['quality', 'author', 'lab'],
	'draft-write': ['quality', 'author'],
	'file-import': ['quality', 'author', 'lab'],
	'passport-see': ['operator', 'quality', 'author', 'lab'],
	'passport-sign': ['quality'],
	'passport-publish': ['quality'],
	'lab-sign': ['lab'],
	'passport-supersede': ['quality'],
	'passport-suspend': ['quality'],
	'passport-recall': ['quality'],
	'passport-lift': ['quality'],
	'label-print': ['quality', 'author'],
	'scan-see': ['quality', 'author'],
	'visit-see': ['clinic'],
	'visit-keep': ['clinic'],
	'evidence-see': ['editor'],
	'evidence-import': ['operator', 'editor'],
	'evidence-edit': ['editor'],
	'evidence-publish': ['editor'],
};

/** Whether somebody may do it. */
export function mayDo({ role }: Actor, action: DeskAction): boolean {
	return allows(PERMISSIONS, action, role);
}

/** All that somebody may do, for a page that offers nothing else. */
export function allowedTo(actor: Actor): readonly DeskAction[] {
	return DESK_ACTIONS.filter((action) => mayDo(actor, action));
}
