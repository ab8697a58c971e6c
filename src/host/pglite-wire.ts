/** What goes between the server and the thread of its embedded database. */
export type Asked =
	| { readonly kind: 'open'; readonly id: number; readonly folder: string | null }
	| {
			readonly kind: 'query';
			readonly id: number;
			readonly text: string;
			readonly parameters: readonly unknown[];
			readonly shape: 'arrays' | 'objects';
	  }
	| { readonly kind: 'close'; readonly id: number };

export type Answered =
	| { readonly id: number; readonly rows: readonly unknown[] }
	| { readonly id: number; readonly fault: SqlFault };

/** What PostgreSQL says of a statement that it refused; a class does not pass between threads. */
export type SqlFault = {
	readonly message: string;
	/** SQLSTATE, where it is the database that speaks. */
	readonly code: string | null;
	readonly constraint: string | null;
};
