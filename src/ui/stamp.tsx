/** The sample stamp: on every invented product, person and number. The only capitals in the product. */

export function Stamp({ children }: { readonly children: string }) {
	return <span class="stamp">{children}</span>;
}
