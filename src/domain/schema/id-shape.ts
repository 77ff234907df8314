// † browser

const SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_LENGTH = 80;

/** Whether a text has the shape of an id in a path: lowercase latin words and digits with hyphens, at most 80 characters. */
export function isIdShaped(text: string): boolean {
	return text.length <= MAX_LENGTH && SHAPE.test(text);
}
