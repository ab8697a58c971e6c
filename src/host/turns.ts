/** Lets one piece of work through at a time, in the order asked: an embedded database has a single session. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
		const turn = this.#last.then(work, work);
		// The queue goes on after a failure; whoever asked for that turn is told of it.
		this.#last = turn.catch(() => undefined);
		return turn;
	}
}
