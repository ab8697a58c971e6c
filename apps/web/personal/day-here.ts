/** The day of this place, as YYYY-MM-DD. */
export function dayHere(now: Date = new Date()): string {
	const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
	return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
