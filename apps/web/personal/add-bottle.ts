/** A bottle onto the shelf: what was read of it, and what its person has yet to tell. */
import { type ShelfItem, shelfItemSchema } from '../../../src/plan/index.ts';
import { type Changed, change } from './routine-store.ts';

/** What is known of a bottle when it is put into the plan. */
export type NewBottle = Pick<ShelfItem, 'name' | 'kind' | 'tags'> &
	Partial<Omit<ShelfItem, 'id' | 'name' | 'kind' | 'tags'>>;

const ID_BYTES = 8;

/** Puts a bottle on the shelf; it counts as new unless told otherwise, so it is tested before it meets the face. */
export async function addBottle(
	bottle: NewBottle,
): Promise<{ readonly id: string; readonly changed: Changed }> {
	const item = shelfItemSchema.parse({ new: true, ...bottle, id: randomId() });
	const changed = await change((before) => ({ ...before, shelf: [...before.shelf, item] }));
	return { id: item.id, changed };
}

/** A name on this device that says nothing of the bottle. */
export function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
