import type { ContentProblem } from '../../domain/content-error.ts';
import { checkBody } from '../../markdown/body-check.ts';
import type { FileBody } from './content-folder.ts';
import { decoded, linkProblem, type LinkTargets } from './content-link.ts';
import { pictureProblem } from './content-picture.ts';

/** Problems in the bodies: what the text may not hold, links inside the site that lead nowhere, and pictures that are not there. */
export function bodyProblems(
	root: string,
	bodies: readonly FileBody[],
	targets: LinkTargets,
): ContentProblem[] {
	return bodies.flatMap(({ file, body }) => {
		const { problems, links, images } = checkBody(body);
		return [
			...problems,
			...links.flatMap(({ url, line }) => ({ line, ...linkProblem(url, targets) })),
			...images.flatMap(({ url, line }) => ({ line, ...pictureProblem(root, file, decoded(url)) })),
		].flatMap(({ line, problem, fix }) =>
			problem === undefined || fix === undefined ? [] : [{ file, line, problem, fix }],
		);
	});
}
