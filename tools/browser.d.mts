export type Browser = { readonly executablePath: string; readonly args: string[] };
export function findBrowser(): Promise<Browser | null>;
