export function absoluteUrl(path: string): string {
	return new URL(path, import.meta.env.SITE).href;
}
