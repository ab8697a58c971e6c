/** What reads a stream of XML: it is told of tags and text, and gives a record when one is whole. */
import type { Imported } from './record-schema.ts';

export type XmlMapper = {
	readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	readonly text: (text: string) => void;
	/** Whether a record is open, so that something of it is held. */
	readonly isWithin: () => boolean;
	/** A record, when the tag that ends one is closed. */
	readonly close: (name: string) => Imported | null;
};
