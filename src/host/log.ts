import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/**
 * What may stand in a log: codes, ids, counts and times. A type, because a list of ingredients that slips into a log
 * is there for good.
 */
export type LogFacts = {
	readonly code?: string;
	readonly id?: string;
	readonly route?: string;
	readonly method?: string;
	readonly status?: number;
	readonly ms?: number;
	readonly count?: number;
	readonly fault?: Error;
};

export type Log = {
	readonly info: (event: string, facts?: LogFacts) => void;
	readonly warn: (event: string, facts?: LogFacts) => void;
	readonly error: (event: string, facts?: LogFacts) => void;
};

/** Opens the log: one JSON object a line on standard error. */
export function openLog(level: LogLevel): Log {
	const logger = pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			serializers: { fault: describe },
		},
		pino.destination(2),
	);
	return { info: at(logger, 'info'), warn: at(logger, 'warn'), error: at(logger, 'error') };
}

function at(logger: Logger, level: 'info' | 'warn' | 'error') {
	return (event: string, facts: LogFacts = {}) => logger[level](facts, event);
}

/** Name, place and cause of a fault; its message may quote what a stranger sent. */
function describe(fault: Error): object {
	const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const code = 'code' in fault ? { code: fault.code } : {};
	const cause = fault.cause instanceof Error ? { cause: describe(fault.cause) } : {};
	return { name: fault.name, ...code, at: frames.map((line) => line.trim()), ...cause };
}
