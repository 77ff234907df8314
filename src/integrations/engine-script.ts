import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'vite';

/** What of Pagefind's script no visitor needs, and what stands there instead. */
const UNUSED: readonly [RegExp, string][] = [
	// Our own worker runs it, so neither instances nor its own worker are wanted.
	[/export\{[\w,]*\binit\b[\w,]*\};/, 'export{init,mergeIndex,options,search};'],
	[/pagefind=new PagefindWrapper\(/, 'pagefind=new Pagefind('],
	// Of all places of a hit the first is enough; a common word has hundreds of thousands.
	[
		/let weighted_locations=result2\.l\.map\(.*?let locations=.*?;/,
		'let weighted_locations=[],locations=result2.l=result2.l.slice(0,1).map((l)=>l.l);',
	],
	[/if\(result2\.params\).*?return res;/, 'return res;'],
	// The name of a page's file is in its id.
	[/this\._loadFragment\(hash,groupHash\)/, 'this._loadFragment(hash,hash.split(".")[0])'],
	// Excerpts are ours.
	[/const excerpt_start=.*?return fragment;/, 'return fragment;'],
];

/**
 * Makes Pagefind's script small: without what we do not use, and without its layout. Throws an Error when the script is not that
 * of Pagefind 1.6.
 */
export async function shrinkEngine(file: string): Promise<void> {
	let script = await readFile(file, 'utf8');
	for (const [pattern, replacement] of UNUSED) {
		if (!pattern.test(script))
			throw new Error(`${file} is not the script of Pagefind 1.6: no ${pattern.source}`);
		script = script.replace(pattern, replacement);
	}
	const { code, errors } = await minify(file, script, { module: true });
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
	await writeFile(file, code);
}
