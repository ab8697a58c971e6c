/** Secrets that are shown once and kept as a hash: sessions, invites, challenges. */
import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as base64url. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. Plain SHA-256 will do: nobody guesses 256 random bits. */
export function hashSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/** An id that nobody can count or guess. */
export function newPublicId(): string {
	return randomBytes(12).toString('base64url');
}
